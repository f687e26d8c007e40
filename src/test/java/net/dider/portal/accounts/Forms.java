package net.dider.portal.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a browser without JavaScript sends it. */
final class Forms {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private Forms() {}

    /** The hidden fields of the page and what was typed: name, value, name, value, … */
    static String encode(String page, String... typed) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(input -> {
            var attributes = ATTRIBUTE
                    .matcher(input.group())
                    .results()
                    .collect(Collectors.toMap(a -> a.group(1), a -> a.group(2), (a, b) -> a));
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        });
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
