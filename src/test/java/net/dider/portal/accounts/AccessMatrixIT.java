package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dider.portal.platform.web.Workplace;
import net.dider.portal.testing.PublicForm;
import net.dider.portal.testing.PublicPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets at which page of the signed-in areas, by which method: every page on disk × every role × every method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT extends AccountJourney {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Set<Who> STAFF =
            EnumSet.of(Who.ADMINISTRATOR, Who.REGISTRAR, Who.BOARD, Who.EDITOR, Who.TRANSLATOR);
    private static final Set<Who> EVERYBODY = EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS, Who.HALFWAY));

    /** The whole truth: a page that is not here is none, and a page on disk that is not here fails. */
    private static final Map<String, Set<Who>> MAY = new LinkedHashMap<>();

    static {
        MAY.put("/admin", STAFF);
        MAY.put("/admin/accounts", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/accounts/audit", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/accounts/edit", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/accounts/roles", EnumSet.of(Who.ADMINISTRATOR));
        for (var page : List.of("", "/application", "/decision", "/decisions")) {
            MAY.put("/admin/board" + page, EnumSet.of(Who.ADMINISTRATOR, Who.BOARD, Who.REGISTRAR));
        }
        for (var page : List.of("", "/edit", "/history", "/preview")) {
            MAY.put("/admin/content" + page, EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR));
        }
        MAY.put("/admin/languages", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/menus", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR));
        MAY.put("/admin/content/addresses", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR));
        MAY.put("/admin/content/links", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR));
        MAY.put("/admin/mail", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/media", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR));
        MAY.put("/admin/media/edit", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR));
        MAY.put("/admin/settings", EnumSet.of(Who.ADMINISTRATOR));
        for (var page : List.of(
                "", "/batches", "/exchange", "/glossary", "/mails", "/misses", "/progress", "/proposals", "/work")) {
            MAY.put("/admin/translations" + page, EnumSet.of(Who.ADMINISTRATOR, Who.TRANSLATOR));
        }
        for (var page : List.of("", "/derbis", "/edit", "/ledger", "/member", "/request", "/requests", "/types")) {
            MAY.put("/admin/members" + page, EnumSet.of(Who.ADMINISTRATOR, Who.REGISTRAR));
        }
        for (var page : List.of("", "/arrears", "/member")) {
            MAY.put("/admin/dues" + page, EnumSet.of(Who.ADMINISTRATOR, Who.REGISTRAR));
        }
        MAY.put("/admin/dues/bank", EnumSet.of(Who.ADMINISTRATOR));
        MAY.put("/admin/members/rules", EnumSet.of(Who.ADMINISTRATOR));
        for (var page : List.of("", "/batch", "/report")) {
            MAY.put("/admin/wordpress" + page, EnumSet.of(Who.ADMINISTRATOR));
        }
        MAY.put("/my", EVERYBODY);
        for (var page : List.of(
                "/consents", "/data", "/directory", "/dues", "/notifications", "/profile", "/requests", "/resign")) {
            MAY.put("/my" + page, EnumSet.of(Who.MEMBER));
        }
        MAY.put("/my/email", EVERYBODY);
        MAY.put("/my/second-factor", EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS)));
        MAY.put("/my/security", EVERYBODY);
    }

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']{16,})'");

    /** What else answers in the signed-in areas, without a view: files, and what scripts ask for. */
    private static final Map<String, Set<Who>> MAY_ASK = Map.ofEntries(
            Map.entry("/admin/content/export", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR)),
            Map.entry("/admin/content/keep", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR)),
            Map.entry("/admin/content/links/export", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR)),
            Map.entry("/admin/content/lookup", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR)),
            Map.entry("/admin/content/words", EnumSet.of(Who.ADMINISTRATOR, Who.EDITOR, Who.TRANSLATOR)),
            Map.entry("/admin/members/ledger/copy", EnumSet.of(Who.ADMINISTRATOR, Who.REGISTRAR)),
            Map.entry("/admin/translations/export", EnumSet.of(Who.ADMINISTRATOR, Who.TRANSLATOR)),
            Map.entry("/admin/translations/letter", EnumSet.of(Who.ADMINISTRATOR, Who.TRANSLATOR)),
            Map.entry("/admin/translations/paper", EnumSet.of(Who.ADMINISTRATOR, Who.TRANSLATOR)),
            Map.entry("/admin/translations/text", EnumSet.of(Who.ADMINISTRATOR, Who.TRANSLATOR)),
            Map.entry("/admin/wordpress/report/export", EnumSet.of(Who.ADMINISTRATOR)),
            Map.entry("/my/session", EVERYBODY));

    /** Pages that want to know which one. */
    private static final Map<String, String> QUERY = new HashMap<>(Map.of(
            "/admin/content/edit",
            "?item=2",
            "/admin/content/history",
            "?item=2&language=en",
            "/admin/content/preview",
            "?item=2&language=en"));

    private enum Who {
        ANONYMOUS,
        /** An administrator-to-be who has not set the second factor up. */
        HALFWAY,
        /** Signed in, without any role. */
        SIGNED_IN,
        MEMBER,
        BOARD,
        REGISTRAR,
        TRANSLATOR,
        EDITOR,
        ADMINISTRATOR
    }

    private final Map<Who, String> cookies = new EnumMap<>(Who.class);

    @BeforeAll
    void everybodySignsIn() {
        house.exec("INSERT INTO media_items (kind, title, search_key, file_type, storage_key, version_number,"
                + " byte_size, pixel_width, pixel_height, widths, focal_x, focal_y, uploaded_at, lock_version)"
                + " VALUES ('DOCUMENT', 'Belge', 'belge', 'PDF', 'x', 1, 1, 0, 0, '', 50, 50, UTC_TIMESTAMP(6),"
                + " 1)");
        house.exec("INSERT INTO members (member_number, type_id, person_kind, status, given_name, family_name,"
                + " organisation_name, representative_name, nationality, occupation, education, email, phone, address,"
                + " city, country_code, language, is_founder, joined_on, created_at, sort_key, search_key, lock_version)"
                + " VALUES (900001, 1, 'CITIZEN', 'ACTIVE', 'Ayşe', 'Çağlar', '', '', 'TR', '', '', '', '', '', '', 'TR',"
                + " 'tr', FALSE, '2026-11-02', UTC_TIMESTAMP(6), X'01', 'ayse caglar', 1)");
        PublicForm.submit(
                house.portal(), "/tr/uyelik/basvuru", Map.of("form:KIND", "CITIZEN", "form:next", "form:next"));
        var file = house.one("SELECT MAX(id) FROM media_items");
        var member = house.one("SELECT id FROM members WHERE member_number = 900001");
        QUERY.put("/admin/media/edit", "?file=" + file);
        QUERY.put("/admin/members/edit", "?member=" + member);
        QUERY.put("/admin/members/member", "?member=" + member);
        QUERY.put("/admin/dues/member", "?member=" + member);
        QUERY.put("/admin/board/application", "?id=" + house.one("SELECT MAX(id) FROM applications"));
        house.exec("UPDATE applications SET state = 'PROVEN', submitted_at = UTC_TIMESTAMP(6) WHERE state = 'DRAFT'");
        for (var who : EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS, Who.HALFWAY, Who.SIGNED_IN))) {
            cookies.put(who, signedIn(who, who.name()));
        }
        cookies.put(Who.SIGNED_IN, signedIn(Who.SIGNED_IN));
        QUERY.put("/admin/members/request", "?id=" + requestOfAMember());
        var halfway = guest(Look.DESK);
        var email = house.create("matris.halfway@ornek.org", "tr", "REGISTRAR");
        halfway.signIn(email, AccountsPortal.PASSWORD);
        halfway.page().waitForURL("**/my/second-factor");
        cookies.put(Who.HALFWAY, halfway.cookies());
    }

    /** What she asks is sealed, so that only she can ask it. */
    private String requestOfAMember() {
        var email = house.create("matris.isteyen@ornek.org", "tr", "MEMBER");
        house.exec("UPDATE members SET account_id = ? WHERE member_number = 900001", house.id(email));
        var guest = guest(Look.DESK).enter(email);
        guest.open("/my/requests");
        guest.type("data:words", "Eski telefonum silinsin.");
        guest.press("data:save", Look.DESK.text("my.requests.message.asked"));
        return house.one("SELECT MAX(id) FROM member_requests");
    }

    /** Nobody else has applied without a name. */
    @AfterAll
    void nothingIsLeft() {
        house.exec("UPDATE applications SET state = 'DRAFT', submitted_at = NULL WHERE state = 'PROVEN'");
        house.exec("DELETE FROM member_requests WHERE member_id IN (SELECT id FROM members WHERE member_number ="
                + " 900001)");
        house.exec("DELETE FROM members WHERE member_number = 900001");
        house.exec("DELETE FROM media_items WHERE search_key = 'belge'");
    }

    private String signedIn(Who who, String... roles) {
        if (who == Who.ADMINISTRATOR) {
            return administrator(Look.DESK).cookies();
        }
        var email = house.create("matris." + who.name().toLowerCase(java.util.Locale.ROOT) + "@ornek.org", "tr", roles);
        return guest(Look.DESK).enter(email).cookies();
    }

    @Test
    void every_page_on_disk_stands_in_the_table() throws IOException {
        var onDisk = new TreeSet<String>();
        for (var area : List.of("admin", "my")) {
            onDisk.add("/" + area);
            try (var files = Files.walk(WEBAPP.resolve(area))) {
                files.filter(f -> f.toString().endsWith(".xhtml"))
                        .map(f -> "/" + WEBAPP.relativize(f).toString().replaceFirst("\\.xhtml$", ""))
                        .forEach(onDisk::add);
            }
        }
        assertThat(MAY.keySet()).containsExactlyInAnyOrderElementsOf(onDisk);
    }

    @Test
    void every_servlet_of_these_areas_stands_in_the_table() {
        var mapped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("net.dider.portal").stream()
                        .filter(c -> c.isAnnotatedWith(WebServlet.class))
                        .flatMap(c -> Stream.of(c.getAnnotationOfType(WebServlet.class))
                                .flatMap(a -> Stream.concat(Stream.of(a.value()), Stream.of(a.urlPatterns()))))
                        .filter(Workplace::owns);

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(MAY_ASK.keySet());
    }

    static Stream<String> requests() {
        return MAY_ASK.keySet().stream();
    }

    /** What is asked for is incomplete, so that those who may are told so and nothing changes. */
    @ParameterizedTest
    @MethodSource("requests")
    void a_servlet_answers_whom_the_table_says_and_no_other_sites_page(String address) {
        assertForEverybody(who -> {
            var may = MAY_ASK.get(address).contains(who);
            for (var method : List.of("GET", "POST")) {
                var outcome = outcome(send(method, address, who, "Content-Type", "application/x-www-form-urlencoded"));
                if (may) {
                    assertThat(outcome)
                            .as("%s by %s", method, who)
                            .isNotIn("sign-in", "second-factor", "403", "401")
                            .doesNotStartWith("5");
                } else {
                    assertThat(outcome).as("%s by %s", method, who).isEqualTo(closed(who));
                }
            }
            assertThat(outcome(send("POST", address, who, "Sec-Fetch-Site", "cross-site")))
                    .as("from elsewhere by %s", who)
                    .isEqualTo(may ? "403" : closed(who));
        });
    }

    @ParameterizedTest
    @MethodSource("workplace")
    void a_page_is_open_to_whom_the_table_says_by_every_method(String page) {
        assertForEverybody(who -> {
            var may = MAY.get(page).contains(who);
            var expected = may ? "200" : closed(who);
            var seen = new ArrayList<String>();
            seen.add("GET " + outcome(send("GET", page, who)));
            seen.add("HEAD " + outcome(send("HEAD", page, who)));
            seen.add("POST " + outcome(send("POST", page, who, "Content-Type", "application/x-www-form-urlencoded")));
            seen.add("POST from elsewhere " + outcome(send("POST", page, who, "Sec-Fetch-Site", "cross-site")));
            seen.add("POST by another origin " + outcome(send("POST", page, who, "Origin", "https://evil.example")));
            seen.add("PUT " + outcome(send("PUT", page, who)));

            // Who may not get at a page is told so before anybody looks at what she sends.
            assertThat(seen)
                    .as("%s", who)
                    .containsExactly(
                            "GET " + expected,
                            "HEAD " + expected,
                            "POST " + expected,
                            "POST from elsewhere " + (may ? "403" : expected),
                            "POST by another origin " + (may ? "403" : expected),
                            "PUT " + (may ? "405" : expected));
        });
    }

    private static String closed(Who who) {
        return who == Who.ANONYMOUS ? "sign-in" : who == Who.HALFWAY ? "second-factor" : "403";
    }

    /** Some at the same time; whatever fails is told of all of them. */
    private static void assertForEverybody(Consumer<Who> check) {
        assertAll(Stream.of(Who.values())
                .parallel()
                .map(who -> catchThrowable(() -> check.accept(who)))
                .filter(Objects::nonNull)
                .toList()
                .stream()
                .map(failure -> () -> {
                    throw failure;
                }));
    }

    static Stream<String> workplace() {
        return MAY.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("workplace")
    void a_page_of_these_areas_runs_no_script_but_its_own_and_is_kept_by_nobody(String page) {
        var nonces = new HashSet<String>();
        var who = MAY.get(page).contains(Who.ADMINISTRATOR) ? Who.ADMINISTRATOR : Who.MEMBER;
        for (int n = 0; n < 2; n++) {
            var answer = send("GET", page, who);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .containsPattern(NONCE)
                    .doesNotContainPattern("script-src[^;]*'unsafe-inline'")
                    .doesNotContain("unsafe-eval")
                    .satisfies(policy -> NONCE.matcher(policy).results().forEach(r -> nonces.add(r.group(1))));
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        }
        assertThat(nonces).as("another one each time").hasSize(2);
    }

    static Stream<String> publicPages() {
        return Stream.concat(
                        PublicPages.withForms(AccountsPortal.shared().portal()).stream(),
                        Stream.of("/sitemap.xml", "/robots.txt", "/tr/haberler.atom", "/tr/etkinlikler.ics"))
                .distinct();
    }

    /** Whoever is still to set up her second factor gets at them as well: they show nothing but what everybody reads. */
    @ParameterizedTest
    @MethodSource("publicPages")
    void a_public_page_is_open_to_everybody_by_every_method_that_reads(String page) {
        assertForEverybody(who -> assertThat(List.of(
                        "GET " + outcome(send("GET", page, who)),
                        "HEAD " + outcome(send("HEAD", page, who)),
                        "POST from elsewhere " + outcome(send("POST", page, who, "Sec-Fetch-Site", "cross-site")),
                        "PUT " + outcome(send("PUT", page, who)),
                        "DELETE " + outcome(send("DELETE", page, who))))
                .as("%s", who)
                .containsExactly("GET 200", "HEAD 200", "POST from elsewhere 403", "PUT 405", "DELETE 405"));
    }

    @Test
    void whoever_tries_another_persons_record_is_refused_and_the_trail_says_so() {
        var email = house.create("matris.merakli@ornek.org", "tr", "EDITOR");
        var editor = guest(Look.DESK).enter(email);
        var address = "/admin/members/member";

        assertThat(editor.open(address + QUERY.get(address))).isEqualTo(403);

        assertThat(house.one(
                        "SELECT subject FROM audit_entries WHERE kind = 'ACCESS_REFUSED' AND actor_id = ?",
                        house.id(email)))
                .isEqualTo("page:" + address);
    }

    /** Views have no second address, and what is no page is none for anybody. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"/admin.xhtml", "/admin/accounts.xhtml", "/admin/accounts/edit.xhtml", "/my/security.xhtml"})
    void the_file_of_a_view_answers_nobody(String path) {
        for (var who : Who.values()) {
            assertThat(outcome(send("GET", path, who))).as("%s", who).isIn("404", "403", "sign-in", "second-factor");
        }
    }

    private HttpResponse<byte[]> send(String method, String page, Who who, String... headers) {
        var request = house.portal()
                .request(page + QUERY.getOrDefault(page, ""), "Accept-Language", "tr")
                .method(method, BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (cookies.containsKey(who)) {
            request.header("Cookie", cookies.get(who));
        }
        return house.portal().send(request.build());
    }

    private static String outcome(HttpResponse<byte[]> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302) {
            return Integer.toString(answer.statusCode());
        }
        return location.startsWith("/tr/giris")
                ? "sign-in"
                : location.equals("/my/second-factor") ? "second-factor" : location;
    }
}
