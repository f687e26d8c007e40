package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which address answers what: the reader's language at {@code /}, an honest 404 elsewhere, nothing at the odd ones. */
class AddressesIT {

    private static final int SECONDS = 30;

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest(name = "[{index}] cookie {0}, Accept-Language {1} → {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | none                    | /tr/",
                "none | en                      | /en/",
                "none | en-US,en;q=0.9          | /en/",
                "none | tr;q=0.5, en;q=0.9      | /en/",
                "none | de-DE, fr;q=0.5         | /tr/",
                "none | de-DE, en;q=0.3         | /en/",
                "none | *                       | /tr/",
                "none | %%%;q=x                 | /tr/",
                "tr   | en                      | /tr/",
                "en   | tr                      | /en/",
                "xx   | en                      | /en/",
                "../  | none                    | /tr/"
            })
    void the_root_leads_to_the_readers_language(String cookie, String acceptLanguage, String expected) {
        var request = portal.request("/").GET();
        if (cookie != null) {
            request.header("Cookie", "dider_dil=" + cookie);
        }
        if (acceptLanguage != null) {
            request.header("Accept-Language", acceptLanguage);
        }
        var answer = portal.send(request.build());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isIn(expected, portal.baseUrl() + expected);
        assertThat(header(answer, "Cache-Control")).as("nobody else's answer").contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/tr/hakkimizda, tr", "/en/about-us, en"})
    void a_deep_link_is_never_redirected_by_language(String path, String language) {
        var foreign = "tr".equals(language) ? "en" : "tr";

        var answer = portal.get(path, "Accept-Language", foreign, "Cookie", "dider_dil=" + foreign);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body(answer)).contains("lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/tr/boyle-bir-sayfa-yok, tr",
        "/en/no-such-page, en",
        "/tr/haberler/yok, tr",
        "/en/news/none, en",
        "/tr/a/b/c/d, tr",
        "/tr/hakkimizda/, tr"
    })
    void an_unknown_address_says_so_in_its_own_language(String path, String language) {
        var answer = portal.get(path, "Accept-Language", "tr".equals(language) ? "en" : "tr");
        if (answer.statusCode() == 301) {
            answer = portal.get(path.replaceAll("/$", ""), "Accept-Language", "en");
            assertThat(answer.statusCode())
                    .as("a slash too many leads to the page")
                    .isEqualTo(200);
            return;
        }

        assertThat(answer.statusCode()).isEqualTo(404);
        assertPlain(body(answer));
        assertThat(body(answer)).contains("<html").containsPattern("<html[^>]* lang=\"" + language + "\"");
        assertThat(body(answer)).as("with a search").contains("role=\"search\"");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/",
                "/xx/hakkimizda",
                "/TR/",
                "/tr-TR/",
                "/tr;q=1/",
                "/favicon.php",
                "//evil.example",
                "//evil.example/tr/",
                "/tr//evil.example",
                "/\\evil.example",
                "/tr/%0d%0aSet-Cookie:%20a=b",
                "/%0d%0aLocation:%20http://evil.example",
                "/tr/%00",
                "/tr/hakkimizda%00.html",
                "/tr/hakkimizda;jsessionid=1",
                "/tr/;jsessionid=1",
                "/;jsessionid=1",
                "/WEB-INF/web.xml",
                "/WEB-INF/views/site/home.xhtml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/.//WEB-INF/web.xml",
                "/tr/../WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/tr/%2e%2e/%2e%2e/etc/passwd",
                "/tr/..%2f..%2fetc%2fpasswd",
                "/tr/%252e%252e/",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/tr/%ff%fe",
                "/metrics",
                "/health",
                "/openapi",
                "/.git/config"
            })
    void an_odd_address_leads_nowhere_and_tells_nothing(String path) throws IOException {
        assertNowhere(raw("GET", path));
    }

    @Test
    void an_endless_address_leads_nowhere() throws IOException {
        assertNowhere(raw("GET", "/tr/" + "a".repeat(1_500)));
        assertNowhere(raw("GET", "/tr/?q=" + "a".repeat(5_000)));
        assertNowhere(raw("GET", "/tr/" + "a".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "XYZZY"})
    void other_methods_are_refused(String method) throws IOException {
        assertThat(status(raw(method, "/tr/"))).isIn(400, 403, 405, 501);
    }

    @Test
    void a_page_that_only_the_other_language_has_says_so() {
        // Every starter page has both languages; the other language's slug is an address without counterpart of its
        // own.
        var answer = portal.get("/en/hakkimizda");

        assertThat(answer.statusCode())
                .as("the English page is the counterpart of the Turkish slug")
                .isEqualTo(301);
        assertThat(header(answer, "Location")).endsWith("/en/about-us");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void a_change_that_another_sites_page_sends_is_refused(String name, String value) {
        var answer = portal.send(
                portal.request("/tr/giris", name, value, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("form=form"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertPlain(body(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/", "/admin/content", "/admin/translations", "/admin/settings", "/my"})
    void whoever_is_not_signed_in_is_led_to_the_sign_in_page(String path) {
        var answer = portal.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).contains("/en/sign-in?to=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tr/", "/tr/yok", "/admin", "/assets/portal.css", "/sitemap.xml", "/WEB-INF/web.xml"})
    void every_answer_carries_the_security_headers(String path) {
        var answer = portal.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
        assertThat(answer.headers().firstValue("Server")).as("Server").isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By"))
                .as("X-Powered-By")
                .isEmpty();
    }

    private void assertNowhere(String answer) {
        assertThat(status(answer)).as(answer.lines().findFirst().orElse("")).isIn(400, 403, 404, 414, 431);
        assertPlain(answer);
        assertThat(answer.lines().takeWhile(l -> !l.isEmpty()))
                .as("headers")
                .noneMatch(l -> l.startsWith("Set-Cookie: a=b") || l.contains("evil.example"));
    }

    /** Neither the server's name nor anything of its inside. */
    private static void assertPlain(String body) {
        assertThat(body).doesNotContain("Payara", "GlassFish", "Exception", "\tat ", "web-app", "root:x:0");
    }

    /** As typed: no client between the test and the portal corrects the address. */
    private String raw(String method, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), portal.port())) {
            socket.setSoTimeout(SECONDS * 1_000);
            var request = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + portal.port()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        assertThat(answer).as("an HTTP answer").startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
