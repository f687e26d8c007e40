package net.dider.portal.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of a public page, as a browser without JavaScript sends it. */
public final class PublicForm {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private PublicForm() {}

    /** Fetches the page, fills its form and sends it with the hidden fields it holds. */
    public static HttpResponse<byte[]> submit(RunningPortal portal, String path, Map<String, String> typed) {
        return portal.send(portal.request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fill(portal.text(path), typed)))
                .build());
    }

    /** What a browser sends for the form of that page: its hidden fields and what was typed. */
    public static String fill(String page, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(input -> {
            var attributes = ATTRIBUTE
                    .matcher(input.group())
                    .results()
                    .collect(Collectors.toMap(a -> a.group(1), a -> a.group(2), (first, second) -> first));
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        });
        fields.putAll(typed);
        return fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
