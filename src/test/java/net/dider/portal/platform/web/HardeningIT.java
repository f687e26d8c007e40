package net.dider.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.testing.Administrator;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as an attacker meets it: the built jar behind a trusted proxy, which this test plays, under https. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardeningIT {

    private static final String HOST = RunningPortal.HOST;
    private static final String PASSWORD = Administrator.CHOSEN.password();
    private static final String OTHER_HOST = RunningPortal.OTHER_HOST;
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "X-Frame-Options", "DENY",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.secured();
    }

    /** Request lines, each with the status it must get, through every part of the server that can answer. */
    static Stream<List<String>> answers() {
        return Stream.of(
                List.of("200", "GET /tr/ HTTP/1.1"),
                List.of("200", "GET /en/sign-in HTTP/1.1"),
                List.of("302", "GET / HTTP/1.1"),
                List.of("302", "GET /admin HTTP/1.1"),
                List.of("302", "GET /my HTTP/1.1"),
                List.of("301", "GET /assets HTTP/1.1"),
                List.of("200", "GET /assets/portal.css HTTP/1.1"),
                List.of("200", "GET /assets/portal.js HTTP/1.1"),
                List.of("412", "GET /assets/portal.css HTTP/1.1", "If-Match: \"x\""),
                List.of("416", "GET /assets/portal.css HTTP/1.1", "Range: bytes=99999999-"),
                List.of("200", "GET /jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces HTTP/1.1"),
                List.of("404", "GET /jakarta.faces.resource/nothing.js.xhtml?ln=primefaces HTTP/1.1"),
                List.of("200", "GET /robots.txt HTTP/1.1"),
                List.of("200", "GET /sitemap.xml HTTP/1.1"),
                List.of("200", "GET /health/ready HTTP/1.1"),
                List.of("304", "GET /tr/ HTTP/1.1", "If-None-Match: *"),
                List.of("404", "GET /tr/yok HTTP/1.1"),
                List.of("404", "GET /en/nothing HTTP/1.1"),
                List.of("404", "GET /" + "a".repeat(2_000) + " HTTP/1.1"),
                List.of("400", "GET /tr/%zz HTTP/1.1"),
                List.of("400", "GET /tr/%00 HTTP/1.1"),
                List.of("400", "GET /tr/%ff HTTP/1.1"),
                List.of("400", "GET /tr\\x HTTP/1.1"),
                List.of("400", "GET /.//WEB-INF/web.xml HTTP/1.1"),
                List.of("400", "GET http://evil.example.org/tr/ HTTP/1.1"),
                List.of("400", "GET /" + "a".repeat(9_000) + " HTTP/1.1"),
                List.of("400", "GET /tr/ HTTP/1.1", "X-Long: " + "a".repeat(20_000)),
                List.of("400", "GET /tr/ HTTP/1.1", "Content-Length: -1"),
                List.of("400", "CONNECT evil.example.org:443 HTTP/1.1"),
                List.of("403", "POST /tr/giris HTTP/1.1", "Content-Length: 0", "Sec-Fetch-Site: cross-site"),
                List.of("405", "TRACE / HTTP/1.1"),
                List.of("405", "OPTIONS /tr/ HTTP/1.1"),
                List.of("405", "PUT /tr/ HTTP/1.1", "Content-Length: 0"),
                List.of("405", "DELETE /tr/ HTTP/1.1"),
                List.of("405", "PROPFIND / HTTP/1.1"),
                List.of("413", "POST /tr/giris HTTP/1.1", "Content-Length: 99999999"),
                List.of("417", "POST /tr/giris HTTP/1.1", "Content-Length: 0", "Expect: a-miracle"),
                List.of("505", "GET / HTTP/7.0"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_answer_carries_the_whole_header_set_and_says_nothing_of_the_server(List<String> request) {
        var fields = new ArrayList<>(request.subList(2, request.size()));
        fields.add("Connection: close");
        var answer = send(request.get(1), fields);

        assertThat(answer.status()).as(answer.head()).isEqualTo(request.get(0));
        EVERYWHERE.forEach((name, value) -> assertThat(answer.all(name))
                .as("%s of%n%s", name, answer.head())
                .containsExactly(value));
        assertThat(answer.all("Content-Security-Policy"))
                .as(answer.head())
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.all("X-Powered-By")).isEmpty();
        answer.all("Content-Type").stream()
                .filter(type -> type.matches("(text/|application/javascript).*"))
                .forEach(type -> assertThat(type).containsIgnoringCase("charset=utf-8"));
        if (!request.get(0).equals("200")) {
            assertThat(answer.body())
                    .doesNotContain("Payara", "GlassFish", "Exception", "org.apache", "net.dider", "Grizzly");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST, OTHER_HOST, "PORTAL.EXAMPLE.ORG", HOST + ":8443", "localhost", "127.0.0.1:1"})
    void its_own_hosts_are_answered(String host) {
        assertThat(exchange("GET /tr/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example.org", "", HOST + ".evil.org", "evil.org:80@" + HOST, "192.0.2.1", HOST + ":x"})
    void every_other_host_is_refused_before_anything_is_asked(String host) {
        for (var path : List.of("/tr/", "/admin", "/assets", "/health/ready", "/nothing")) {
            var answer = exchange("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

            assertThat(answer.status()).as(answer.head()).isEqualTo("421");
            assertThat(answer.all("Location")).isEmpty();
            assertThat(answer.body()).doesNotContain("evil").contains("PORTAL_HOSTS");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tr/ HTTP/1.1\r\n\r\n",
                "GET /tr/ HTTP/1.0\r\n\r\n",
                "GET /tr/ HTTP/1.1\r\nHost: portal.example.org\r\nHost: evil.example.org\r\n\r\n",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: portal.example.org\r\n\r\n",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: portal.example.org\r\n\r\n",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: portal.example.org\r\n\r\n",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nContent-Length: 4\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST /tr/giris HTTP/1.1\r\nHost: portal.example.org\r\nContent-Length: +4\r\n\r\nabcd"
            })
    void a_request_that_can_be_read_in_two_ways_gets_one_refusal_and_the_connection_ends(String request) {
        var answer = exchange(request);

        assertThat(answer.status()).isEqualTo("400");
        assertThat(answer.body()).as("nothing smuggled behind it is answered").doesNotContain("HTTP/1.");
    }

    @ParameterizedTest
    @CsvSource({"/health/live", "/health/ready", "/health/metrics"})
    void monitors_are_known_by_their_own_address_behind_the_proxy(String path) {
        assertThat(portal.get(path).statusCode()).isEqualTo(200);
        assertThat(portal.get(path, "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(200);
        assertThat(portal.get(path, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(404);
        assertThat(portal.get(path, "X-Forwarded-For", "127.0.0.1, 203.0.113.7").statusCode())
                .as("what the client wrote in front of the proxy’s word counts for nothing")
                .isEqualTo(404);
    }

    @Test
    void without_a_trusted_proxy_nobody_is_believed() {
        assertThat(RunningPortal.shared()
                        .get("/health/ready", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void metrics_are_off_unless_asked_for() {
        assertThat(RunningPortal.shared().get("/health/metrics").statusCode()).isEqualTo(404);
        assertThat(portal.text("/health/metrics"))
                .contains(
                        "portal_sessions ",
                        "portal_queries_total ",
                        "portal_pages_total{ready=\"yes\"}",
                        "jvm_memory_used_bytes{area=\"heap\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/",
                "/health/started",
                "/metrics",
                "/metrics/base",
                "/openapi",
                "/management/domain",
                "/monitoring/domain",
                "/__asadmin/version",
                "/asadmin",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/classes/META-INF/persistence.xml",
                "/.git/config",
                "/.env",
                "/assets/",
                "/assets/portal.js.map",
                "/WEB-INF/views/site/home.xhtml"
            })
    void what_is_the_servers_or_the_builders_is_nobodys(String path) {
        assertThat(portal.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void one_port_is_open_and_no_more() throws IOException {
        assertThat(listening(portal.pid())).containsExactly(portal.port());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, Same-Origin",
        "Origin, null",
        "Origin, https://evil.example.org",
        "Origin, http://portal.example.org",
        "Origin, https://portal.example.org:444",
        "Origin, https://portal.example.org.evil.org",
        "Origin, http://localhost"
    })
    void a_change_that_comes_from_elsewhere_is_refused(String name, String value) {
        assertThat(send("POST /tr/giris HTTP/1.1", List.of(name + ": " + value, "Content-Length: 0"))
                        .status())
                .isEqualTo("403");
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD"})
    void a_form_is_sent_by_post_or_not_at_all(String method) {
        var form = "form=form&form:email=yonetici%40example.org&form:password=" + encode(PASSWORD)
                + "&form:signIn=x&jakarta.faces.ViewState=stateless";
        for (var asked :
                List.of(form, form.replace("faces.View", "f%61ces.View"), form.replace("jakarta.", "jakarta%2E"))) {
            var answer = send(method + " /tr/giris?" + asked + " HTTP/1.1", List.of("Connection: close"));

            assertThat(answer.status()).isIn("404", "405");
            assertThat(answer.all("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, portal.example.org", "Sec-Fetch-Site, none, portal.example.org",
        "Origin, https://portal.example.org, portal.example.org", "Origin, https://www.example.org, www.example.org"
    })
    void a_change_from_its_own_pages_passes(String name, String value, String host) {
        var answer = exchange("POST /tr/giris HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + name + ": "
                + value + "\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.status()).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example.org",
        "Forwarded, host=evil.example.org;proto=http",
        "X-Forwarded-Proto, http",
        "X-Forwarded-Port, 81",
        "X-Original-URL, /admin",
        "X-Rewrite-URL, /admin"
    })
    void what_a_proxy_may_say_of_the_address_changes_no_link(String name, String value) {
        for (var path : List.of("/tr/", "/", "/admin", "/sitemap.xml")) {
            var plain = portal.get(path);
            var forged = portal.get(path, name, value);

            assertThat(new String(forged.body(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8))
                    .doesNotContain("evil");
            assertThat(forged.headers().firstValue("Location"))
                    .isEqualTo(plain.headers().firstValue("Location"));
        }
    }

    @Test
    void a_session_is_256_random_bits_in_a_cookie_that_stays_at_home() {
        var first = sessionCookie("");
        var second = sessionCookie(first.replaceFirst(";.*", ""));

        for (var cookie : List.of(first, second)) {
            assertThat(cookie).matches("__Host-oturum=[0-9a-f]{64}; .*");
            assertThat(List.of(cookie.split("; ?")))
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotHaveDuplicates()
                    .hasSize(5);
        }
        assertThat(first.substring(14, 78))
                .as("signing in changes the identifier")
                .isNotEqualTo(second.substring(14, 78));
    }

    @Test
    void what_a_stranger_sends_stays_on_its_line_of_the_log() throws IOException {
        send(
                "GET /tr/a%0d%0a2026-01-01T00:00:00.000Z%20INFO%20[x]%20forged%1b[31m HTTP/1.1",
                List.of("Connection: close"));
        portal.get("/tr/yok", "User-Agent", "\u001b[2Jx".replace('\u001b', '?'));
        try (var logs = Files.list(portal.dataFolder().resolve("logs"))) {
            for (var log : logs.filter(f -> f.toString().endsWith(".log")).toList()) {
                assertThat(Files.readAllLines(log))
                        .allMatch(line -> line.matches(
                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z [A-Z]+ \\[[^\\]]*] [^\\p{Cc}]*"));
            }
        }
    }

    /** Signs in, with this cookie if there is one, and returns the cookie that was set. */
    private static String sessionCookie(String known) {
        var form = Map.of(
                        "form", "form",
                        "form:email", "yonetici@example.org",
                        "form:password", PASSWORD,
                        "form:signIn", "form:signIn",
                        "jakarta.faces.ViewState", "stateless")
                .entrySet()
                .stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        var request = portal.request("/tr/giris", "Content-Type", "application/x-www-form-urlencoded");
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        var answer = portal.send(
                request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
        var cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .as("the session and, for six months, the browser somebody is known in")
                .hasSize(2)
                .allMatch(c -> c.matches("__Host-.*; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(c -> c.startsWith("__Host-cihaz="));
        return cookies.stream()
                .filter(c -> c.startsWith("__Host-oturum="))
                .findFirst()
                .orElseThrow();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The TCP ports this process listens on, as Linux tells it; none of them beyond this machine. */
    private static List<Integer> listening(long pid) throws IOException {
        var ours = new HashSet<String>();
        try (var handles = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var handle : handles.toList()) {
                ours.add(Files.readSymbolicLink(handle).toString());
            }
        }
        var ports = new TreeSet<Integer>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
                var column = line.strip().split("\\s+");
                if (column[3].equals("0A") && ours.contains("socket:[" + column[9] + "]")) {
                    assertThat(column[1]).as("127.0.0.1").matches("(0000000000000000FFFF0000)?0100007F:[0-9A-F]+");
                    ports.add(Integer.parseInt(column[1].substring(column[1].lastIndexOf(':') + 1), 16));
                }
            }
        }
        return List.copyOf(ports);
    }

    private static Answer send(String requestLine, List<String> fields) {
        return exchange(requestLine + "\r\nHost: " + HOST + "\r\n"
                + fields.stream().map(f -> f + "\r\n").collect(Collectors.joining()) + "\r\n");
    }

    /** Sends these bytes as they are and reads until the server has no more to say. */
    private static Answer exchange(String request) {
        try (var socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(String head, String body) {

        static Answer of(String text) {
            var parts = text.split("\r\n\r\n", 2);
            return new Answer(parts[0], parts.length == 2 ? parts[1] : "");
        }

        String status() {
            return head.replaceFirst("^HTTP/1\\.1 (\\d+)(?s).*", "$1");
        }

        List<String> all(String name) {
            return head.lines()
                    .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(l -> l.substring(name.length() + 1).strip())
                    .toList();
        }
    }
}
