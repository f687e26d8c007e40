package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import net.dider.portal.testing.Administrator;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.PublicForm;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a front with TLS the portal hears http only; nothing it says may lead a browser back there. */
class SecureAddressIT {

    private static final Administrator ADMINISTRATOR = Administrator.CHOSEN;
    /** Who is no administrator may be remembered. */
    private static final Administrator EDITOR = new Administrator("editor@example.org", ADMINISTRATOR.password());

    private static RunningPortal portal;

    @BeforeAll
    static void withAnEditor() throws SQLException {
        portal = RunningPortal.secured();
        try (var sql = MySqlServer.get().connect(RunningPortal.SECURED_DATABASE);
                var editor = sql.prepareStatement(
                        "INSERT INTO accounts (email, display_name, password_hash, language, is_disabled, created_at,"
                                + " lock_version) SELECT ?, 'Editör', password_hash, 'tr', FALSE, UTC_TIMESTAMP(6), 1"
                                + " FROM accounts LIMIT 1")) {
            editor.setString(1, EDITOR.email());
            editor.executeUpdate();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302, /tr/",
        "/tr, 301, /tr/",
        "/tr/hakkimizda/, 301, /tr/hakkimizda",
        "/admin/, 302, /tr/giris?to=%2Fadmin%2F",
        "/admin, 302, /tr/giris?to=%2Fadmin",
        "/my, 302, /tr/giris?to=%2Fmy"
    })
    void a_redirect_names_no_scheme_and_no_host(String path, int status, String location) {
        var answer = portal.get(path, "Accept-Language", "tr");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Location")).isEqualTo(location);
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void signing_in_leads_on_without_a_host_and_its_cookie_travels_by_tls_only() {
        var answer = ADMINISTRATOR.attempt(portal, ADMINISTRATOR.password());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/admin");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(c -> c.startsWith("__Host-") && c.contains("; Secure") && c.contains("; HttpOnly"));
    }

    @Test
    void what_a_browser_is_remembered_by_travels_by_tls_only_too() {
        var answer = PublicForm.submit(
                portal,
                "/tr/giris",
                Map.of(
                        "form:email",
                        EDITOR.email(),
                        "form:password",
                        EDITOR.password(),
                        "form:remember",
                        "true",
                        "form:signIn",
                        "form:signIn"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("__Host-hatirla="))
                .singleElement()
                .asString()
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void what_a_page_says_about_its_own_address_is_the_public_one() {
        assertThat(portal.text("/en/about-us").replace("xmlns=\"http://www.w3.org/1999/xhtml\"", ""))
                .contains("<link rel=\"canonical\" href=\"https://portal.example.org/en/about-us\"")
                .doesNotContain("http://");
        assertThat(portal.text("/sitemap.xml"))
                .contains("<loc>https://portal.example.org/")
                .doesNotContain("localhost");
        assertThat(portal.text("/robots.txt")).contains("https://portal.example.org/sitemap.xml");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
