package net.dider.portal.content.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.service.ContentFilter;
import net.dider.portal.content.service.ContentTypes;

/**
 * What the matrix shows, as it stands in the address; what is not understood there is left out.
 *
 * @param owner {@code me}, {@code nobody}, an account's id, or empty for whomever
 */
public record ContentQuery(
        String type,
        VersionState state,
        String language,
        String words,
        String owner,
        boolean trash,
        int size,
        int page) {

    static final String ME = "me";
    static final String NOBODY = "nobody";
    private static final int USUAL_SIZE = 25;
    private static final List<Integer> SIZES = List.of(USUAL_SIZE, 50, 100);

    static ContentQuery of(ContentTypes types, Map<String, String> parameters) {
        var type = parameters.getOrDefault("type", "");
        var page = parameters.getOrDefault("page", "1");
        var size = parameters.getOrDefault("size", "");
        var language = parameters.getOrDefault("language", "");
        var owner = parameters.getOrDefault("owner", "");
        return new ContentQuery(
                types.isKnown(type) ? type : types.getAll().get(0).getName(),
                Arrays.stream(VersionState.values())
                        .filter(s -> s.name().equals(parameters.get("state")))
                        .findFirst()
                        .orElse(null),
                language.isBlank() ? null : language,
                parameters.getOrDefault("q", "").strip(),
                owner.matches("me|nobody|[1-9]\\d{0,17}") ? owner : "",
                "1".equals(parameters.get("trash")),
                SIZES.stream()
                        .filter(s -> s.toString().equals(size))
                        .findFirst()
                        .orElse(USUAL_SIZE),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    static ContentQuery ofType(String type) {
        return new ContentQuery(type, null, null, "", "", false, USUAL_SIZE, 1);
    }

    ContentFilter filter(Long accountId) {
        return new ContentFilter(type, state, language, words, ownerId(accountId), trash);
    }

    private Long ownerId(Long accountId) {
        return switch (owner) {
            case "" -> null;
            case ME -> accountId;
            case NOBODY -> ContentFilter.NOBODY;
            default -> Long.valueOf(owner);
        };
    }

    /** How many rows a page can have. */
    public List<Integer> getSizes() {
        return SIZES;
    }

    public ContentQuery withSize(int other) {
        return new ContentQuery(type, state, language, words, owner, trash, other, 1);
    }

    ContentQuery inTrash() {
        return new ContentQuery(type, null, null, "", "", true, size, 1);
    }

    ContentQuery withState(VersionState other, String otherLanguage) {
        return new ContentQuery(type, other, otherLanguage, words, owner, false, size, 1);
    }

    public String address(int atPage) {
        return "/admin/content?" + parameters() + (atPage > 1 ? "&page=" + atPage : "");
    }

    /** Without the page, to go behind a question mark. */
    public String parameters() {
        var address = new StringBuilder("type=").append(type);
        if (state != null) {
            address.append("&state=").append(state);
        }
        if (language != null) {
            address.append("&language=").append(URLEncoder.encode(language, StandardCharsets.UTF_8));
        }
        if (!words.isEmpty()) {
            address.append("&q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (!owner.isEmpty()) {
            address.append("&owner=").append(owner);
        }
        if (trash) {
            address.append("&trash=1");
        }
        return address + (size == USUAL_SIZE ? "" : "&size=" + size);
    }
}
