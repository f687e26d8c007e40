package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.testing.PublicPages;
import net.dider.portal.testing.RunningPortal;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu HTML checker finds no error, on pages and on the answers that say there is none. */
class HtmlValidIT {

    static List<String> pages() {
        return PublicPages.withForms(RunningPortal.shared());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_valid_html(String path) throws Exception {
        assertThat(errors(RunningPortal.shared().get(path).body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_page_that_says_there_is_none_is_valid_too(String path) throws Exception {
        assertThat(errors(RunningPortal.shared().get(path).body())).isEmpty();
    }

    static List<String> missing() {
        return List.of("/tr/yok", "/en/none");
    }

    @Test
    void the_checker_would_find_an_error() throws Exception {
        assertThat(errors("<!DOCTYPE html><title>a</title><p align=left>".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static List<String> errors(byte[] html) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setForceHTML(true);
        checker.setNoLangDetect(true);
        return checker.validate(new ByteArrayInputStream(html))
                .lines()
                .filter(l -> l.contains("error"))
                .toList();
    }
}
