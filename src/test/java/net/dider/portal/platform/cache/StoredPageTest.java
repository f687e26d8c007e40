package net.dider.portal.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredPageTest {

    private static final byte[] BYTES =
            "<!DOCTYPE html><p>Dünya Kenti İzmir Derneği</p>".repeat(50).getBytes(StandardCharsets.UTF_8);

    private final StoredPage page = new StoredPage("text/html;charset=UTF-8", BYTES, Set.of("item:1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                     | none",
                "''                       | none",
                "identity                 | none",
                "deflate                  | none",
                "gzip                     | gzip",
                "gzip, deflate, br, zstd  | br",
                "br                       | br",
                "br;q=1.0, gzip;q=0.8     | br",
                "gzip;q=0                 | none",
                "gzip; q=0.0              | none",
                "br;q=0, gzip             | gzip",
                "gzip, br;q=0.000         | gzip",
                "br;q=0.001               | br",
                "x-gzip                   | none",
                "sbr                      | none",
                "brotli                   | none"
            })
    void a_reader_gets_the_smallest_form_she_accepts(String acceptEncoding, String encoding) {
        assertThat(page.accepted(acceptEncoding).encoding()).isEqualTo(encoding);
    }

    @Test
    void every_form_unpacks_to_the_same_bytes() throws Exception {
        assertThat(Brotli4jLoader.isAvailable())
                .as("brotli4j has no native library for this machine: %s", Brotli4jLoader.getUnavailabilityCause())
                .isTrue();
        assertThat(page.accepted(null).bytes()).isEqualTo(BYTES);
        assertThat(new GZIPInputStream(
                                new ByteArrayInputStream(page.accepted("gzip").bytes()))
                        .readAllBytes())
                .isEqualTo(BYTES);
        assertThat(new BrotliInputStream(
                                new ByteArrayInputStream(page.accepted("br").bytes()))
                        .readAllBytes())
                .isEqualTo(BYTES);
    }

    @Test
    void every_form_has_a_strong_tag_of_its_own() {
        assertThat(Set.of(
                        page.accepted(null).etag(),
                        page.accepted("gzip").etag(),
                        page.accepted("br").etag()))
                .hasSize(3)
                .allMatch(tag -> tag.matches("\"[\\w-]+\""));
    }

    @Test
    void the_tag_follows_the_bytes() {
        var same = new StoredPage("text/html;charset=UTF-8", BYTES.clone(), Set.of());
        var other = new StoredPage("text/html;charset=UTF-8", new byte[] {1}, Set.of());

        assertThat(same.accepted("gzip").etag()).isEqualTo(page.accepted("gzip").etag());
        assertThat(other.accepted("gzip").etag())
                .isNotEqualTo(page.accepted("gzip").etag());
    }

    @Test
    void its_weight_is_at_least_the_bytes_it_keeps() {
        assertThat(page.weight())
                .isGreaterThan(BYTES.length
                        + page.accepted("gzip").bytes().length
                        + page.accepted("br").bytes().length);
    }
}
