package net.dider.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever opened the link on the console, as a browser without JavaScript would. */
public record Administrator(String email, String password) {

    private static final String PATH = "/tr/giris";
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    static Administrator create(RunningPortal portal) {
        var administrator = new Administrator("yonetici@example.org", "denizin kıyısında bir kent");
        var answer = post(
                portal,
                portal.setupLink().substring(portal.baseUrl().length()),
                Map.of(
                        "form:name",
                        "Işıl Öz",
                        "form:email",
                        administrator.email,
                        "form:password",
                        administrator.password,
                        "form:create",
                        "form:create"));
        assertThat(answer.statusCode())
                .as("the first administrator is created and led on; the portal said:%n%s", body(answer))
                .isEqualTo(302);
        return administrator;
    }

    /** Signs in and returns what to send as {@code Cookie} from now on. */
    public String signIn(RunningPortal portal) {
        var answer = attempt(portal, password);
        assertThat(answer.statusCode())
                .as("%s is let in; the portal said:%n%s", email, body(answer))
                .isEqualTo(302);
        return answer.headers().allValues("Set-Cookie").stream()
                .map(c -> c.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    /** What the sign-in page answers to this password. */
    public HttpResponse<byte[]> attempt(RunningPortal portal, String tried) {
        return post(portal, PATH, Map.of("form:email", email, "form:password", tried, "form:signIn", "form:signIn"));
    }

    /** Fetches the page, fills its form and sends it with the hidden fields it holds. */
    private static HttpResponse<byte[]> post(RunningPortal portal, String path, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(portal.text(path)).results().forEach(input -> {
            var attributes = ATTRIBUTE
                    .matcher(input.group())
                    .results()
                    .collect(Collectors.toMap(a -> a.group(1), a -> a.group(2)));
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        });
        fields.putAll(typed);
        var form = fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        return portal.send(portal.request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
