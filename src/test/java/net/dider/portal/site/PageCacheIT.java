package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ready bytes: what readers, front caches and signed-in people get of a page. */
class PageCacheIT {

    private static final String PAGE = "/tr/hakkimizda";

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void every_encoding_unpacks_to_the_same_page() throws IOException {
        Brotli4jLoader.ensureAvailability();
        var identity = portal.get(PAGE);
        var gzip = portal.get(PAGE, "Accept-Encoding", "gzip");
        var brotli = portal.get(PAGE, "Accept-Encoding", "gzip, deflate, br");

        assertThat(identity.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(identity.body());
        assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())).readAllBytes())
                .isEqualTo(identity.body());
        assertThat(Set.of(header(identity, "ETag"), header(gzip, "ETag"), header(brotli, "ETag")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void whoever_has_the_page_gets_304(String encoding) {
        var first = portal.get(PAGE, "Accept-Encoding", encoding);

        var again = portal.get(PAGE, "Accept-Encoding", encoding, "If-None-Match", header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
        assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
    }

    @Test
    void the_tag_of_another_form_is_no_304() {
        var gzip = header(portal.get(PAGE, "Accept-Encoding", "gzip"), "ETag");

        assertThat(portal.get(PAGE, "Accept-Encoding", "br", "If-None-Match", gzip)
                        .statusCode())
                .isEqualTo(200);
        assertThat(portal.get(PAGE, "If-None-Match", "\"something-else\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tr/", PAGE, "/sitemap.xml", "/tr/haberler", "/tr/ara?q=izmir", "/tr/yok"})
    void head_tells_what_get_would(String path) {
        var get = portal.get(path);

        var head = portal.send(portal.request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        if (get.statusCode() == 200) {
            assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(get.body().length));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tr/              | public .*max-age=0.*s-maxage=1.*",
                "/tr/hakkimizda    | public .*max-age=0.*s-maxage=1.*",
                "/tr/haberler      | public .*max-age=0.*s-maxage=1.*",
                "/sitemap.xml      | public .*max-age=0.*s-maxage=1.*",
                "/tr/yok           | .*no-store.*",
                "/                 | .*no-store.*",
                "/setup?token=x    | .*no-store.*",
                "/health/ready     | .*no-store.*"
            })
    void a_front_cache_is_told_what_it_may_keep(String path, String cacheControl) {
        assertThat(header(portal.get(path), "Cache-Control").replace(",", " ,")).matches(cacheControl);
    }

    @Test
    void a_page_varies_by_encoding_only() {
        assertThat(header(portal.get(PAGE), "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void a_versioned_asset_is_kept_for_ever() {
        var page = portal.text(PAGE);
        var css = page.replaceAll("(?s).*href=\"(/assets/portal\\.css\\?v=[0-9a-f]+)\".*", "$1");

        var answer = portal.get(css);

        assertThat(answer.statusCode()).as(css).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("immutable");
    }

    @Test
    void a_warm_page_asks_the_database_nothing() {
        portal.get(PAGE);
        var before = portal.queries();

        for (int n = 0; n < 20; n++) {
            assertThat(portal.get(PAGE).statusCode()).isEqualTo(200);
        }

        assertThat(portal.queries() - before).isZero();
    }

    @Test
    void a_signed_in_reader_gets_a_page_of_her_own_that_nobody_else_sees() {
        var session = portal.administrator().signIn(portal);
        var before = portal.text(PAGE);

        var hers = portal.get(PAGE, "Cookie", session, "Accept-Encoding", "gzip");

        assertThat(header(hers, "Cache-Control")).contains("no-store");
        assertThat(hers.headers().firstValue("ETag")).isEmpty();
        assertThat(unpacked(hers)).contains("/admin").contains("edit-bar");
        assertThat(portal.text(PAGE))
                .as("what everybody sees")
                .isEqualTo(before)
                .doesNotContain("edit-bar");
    }

    @Test
    void a_forged_session_cookie_fills_nothing_and_shows_nothing() {
        var forged = portal.get(PAGE, "Cookie", "oturum=forged");

        assertThat(new String(forged.body(), StandardCharsets.UTF_8)).doesNotContain("edit-bar");
        assertThat(header(forged, "Cache-Control")).contains("no-store");
    }

    private static String unpacked(HttpResponse<byte[]> answer) {
        if (!"gzip".equals(header(answer, "Content-Encoding"))) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try {
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
