package net.dider.portal.platform.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The address of a public list: what it is filtered by and which page of it is shown, the same names in every language,
 * so that the language switch keeps them (V2). What the list does not offer is left out, a page past the end becomes the
 * last one.
 */
public record ListAddress(String path, Map<String, String> filters, int page) {

    private static final String PAGE = "page";

    /** A way to filter: its name, and what it can be. */
    public record Filter(String label, List<Choice> choices) {}

    public record Choice(String label, String address, boolean current) {}

    /** @param names of the filters, in the order they have in the address */
    public static ListAddress of(String path, Map<String, String> parameters, String... names) {
        var filters = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = parameters.getOrDefault(name, "");
            if (value.matches("[A-Za-z0-9_-]{1,35}")) {
                filters.put(name, value);
            }
        }
        var asked = parameters.getOrDefault(PAGE, "1");
        return new ListAddress(path, filters, asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1);
    }

    /** What is asked for by that filter; null for everything. */
    public String get(String name) {
        return filters.get(name);
    }

    /** Without that filter where it asks for something else than this. */
    public ListAddress among(String name, Collection<String> offered) {
        return filters.containsKey(name) && !offered.contains(filters.get(name)) ? with(name, null) : this;
    }

    /** At most the last page. */
    public ListAddress within(int pages) {
        return new ListAddress(path, filters, Math.min(page, pages));
    }

    /** Filtered otherwise, from the first page on; null for everything. */
    public ListAddress with(String name, String value) {
        var other = new LinkedHashMap<>(filters);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new ListAddress(path, other, 1);
    }

    /** The address of that page of it. */
    public String turned(int other) {
        var parts = new LinkedHashMap<String, Object>(filters);
        parts.put(PAGE, other > 1 ? other : null);
        return joined(path, parts);
    }

    /** A path and what is asked of it, in the order of the names; what is null or empty is left out. */
    public static String joined(String path, Map<String, ?> asked) {
        var parts = new ArrayList<String>();
        asked.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** A filter with a choice for everything and one for each value. */
    public Filter filter(
            String name, String label, String all, Collection<String> values, Function<String, String> word) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(all, with(name, null).turned(1), get(name) == null));
        values.forEach(v -> choices.add(new Choice(word.apply(v), with(name, v).turned(1), v.equals(get(name)))));
        return new Filter(label, List.copyOf(choices));
    }
}
