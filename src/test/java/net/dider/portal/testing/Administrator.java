package net.dider.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever opened the link on the console, as a browser without JavaScript would. */
public record Administrator(String email, String password) {

    /** Whom tests name when they start a portal unattended. */
    public static final Administrator CHOSEN = new Administrator("yonetici@example.org", "denizin kıyısında bir kent");

    private static final String PATH = "/tr/giris";

    static Administrator create(RunningPortal portal) {
        var administrator = CHOSEN;
        var answer = PublicForm.submit(
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
        return PublicForm.submit(
                portal, PATH, Map.of("form:email", email, "form:password", tried, "form:signIn", "form:signIn"));
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
