package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import net.dider.portal.testing.PublicForm;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried on the sign-in form beside passwords (security facts §1b). */
class SignInAttacksIT {

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "/\\evil.example.org",
                "\\\\evil.example.org",
                "https://evil.example.org/admin",
                "https:evil.example.org",
                "javascript:alert(1)",
                "/admin\r\nX-Injected: yes",
                "/admin/../../evil",
                "/admin@evil.example.org",
                "/adminevil",
                "/tr/",
                "/my//evil.example.org"
            })
    void nobody_is_led_out_of_the_portal_after_signing_in(String destination) {
        var answer = signIn(Map.of("form:destination", destination));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location")).containsExactly("/admin");
        assertThat(answer.headers().firstValue("X-Injected")).isEmpty();
    }

    /** A fresh portal knows no password; the link on its console makes one administrator (ASVS 6.3.2, 6.4.1). */
    @Test
    void the_link_of_the_first_administrator_opens_nothing_once_there_is_one() {
        portal.administrator();
        var path = portal.setupLink().substring(portal.baseUrl().length());

        assertThat(portal.text(path)).contains("<h1>").doesNotContain("form:create", "form:password");
        assertThat(PublicForm.submit(
                                portal,
                                path,
                                Map.of(
                                        "form", "form",
                                        "form:token", path.replaceFirst(".*=", ""),
                                        "form:name", "İkinci Yönetici",
                                        "form:email", "ikinci@example.org",
                                        "form:password", "denizin kıyısında bir kent",
                                        "form:create", "form:create",
                                        "jakarta.faces.ViewState", "stateless"))
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
        assertThat(PublicForm.submit(
                                portal,
                                "/tr/giris",
                                Map.of(
                                        "form:email", "ikinci@example.org",
                                        "form:password", "denizin kıyısında bir kent",
                                        "form:signIn", "x"))
                        .statusCode())
                .as("nobody was made")
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> signIn(Map<String, String> more) {
        var administrator = portal.administrator();
        var fields = new HashMap<>(Map.of(
                "form:email", administrator.email(), "form:password", administrator.password(), "form:signIn", "x"));
        fields.putAll(more);
        return PublicForm.submit(portal, "/tr/giris", fields);
    }
}
