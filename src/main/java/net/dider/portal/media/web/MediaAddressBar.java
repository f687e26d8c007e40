package net.dider.portal.media.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFilter;

/** What stands in the address of the list, so that it can be bookmarked, sent and gone back to. */
record MediaAddressBar(String group, String question, String lacking, int page) {

    static final String ALL = "ALL";
    static final String TRASH = "TRASH";
    private static final int LONGEST_QUESTION = 100;

    static MediaAddressBar of(Map<String, String> parameters, java.util.Collection<String> languages) {
        var group = parameters.getOrDefault("group", ALL);
        var question = parameters.getOrDefault("q", "").strip();
        var lacking = parameters.getOrDefault("lacking", "");
        var page = parameters.getOrDefault("page", "1");
        return new MediaAddressBar(
                isKind(group) || TRASH.equals(group) ? group : ALL,
                question.substring(0, Math.min(question.length(), LONGEST_QUESTION)),
                languages.contains(lacking) ? lacking : "",
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static boolean isKind(String name) {
        return Arrays.stream(MediaKind.values()).anyMatch(k -> k.name().equals(name));
    }

    MediaFilter filter() {
        return new MediaFilter(question, isKind(group) ? MediaKind.valueOf(group) : null, lacking, TRASH.equals(group));
    }

    boolean isNarrowed() {
        return !question.isEmpty() || !lacking.isEmpty();
    }

    MediaAddressBar turn(int toPage) {
        return new MediaAddressBar(group, question, lacking, toPage);
    }

    MediaAddressBar in(String otherGroup) {
        return new MediaAddressBar(otherGroup, question, lacking, 1);
    }

    @Override
    public String toString() {
        var address = new StringBuilder("/admin/media");
        add(address, "group", ALL.equals(group) ? "" : group);
        add(address, "q", question);
        add(address, "lacking", lacking);
        add(address, "page", page == 1 ? "" : Integer.toString(page));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
