package net.dider.portal.content.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.dider.portal.content.service.LinkFilter;
import net.dider.portal.content.service.LinkKind;

/** What the report on links shows, as it stands in the address; what is not understood there is left out. */
public record LinkQuery(LinkKind kind, String language, String words, int page) {

    static LinkQuery of(Map<String, String> parameters) {
        var page = parameters.getOrDefault("page", "1");
        var language = parameters.getOrDefault("language", "");
        return new LinkQuery(
                Arrays.stream(LinkKind.values())
                        .filter(k -> k.name().equals(parameters.get("kind")))
                        .findFirst()
                        .orElse(null),
                language.isBlank() ? null : language,
                parameters.getOrDefault("q", "").strip(),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    LinkFilter filter() {
        return new LinkFilter(kind, language, words);
    }

    LinkQuery withKind(LinkKind other) {
        return new LinkQuery(other, language, words, 1);
    }

    public String address(int atPage) {
        return "/admin/content/links?" + parameters() + (atPage > 1 ? "&page=" + atPage : "");
    }

    /** Without the page, to go behind a question mark. */
    public String parameters() {
        return "kind=" + (kind == null ? "" : kind)
                + (language == null ? "" : "&language=" + URLEncoder.encode(language, StandardCharsets.UTF_8))
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
