package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import net.dider.portal.testing.PublicForm;
import net.dider.portal.testing.RunningPortal;
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

    private HttpResponse<byte[]> signIn(Map<String, String> more) {
        var administrator = portal.administrator();
        var fields = new HashMap<>(Map.of(
                "form:email", administrator.email(), "form:password", administrator.password(), "form:signIn", "x"));
        fields.putAll(more);
        return PublicForm.submit(portal, "/tr/giris", fields);
    }
}
