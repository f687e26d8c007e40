package net.dider.portal.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPressTest {

    private static final String LETTERS = "ğ Ğ ı İ ş Ş ç ö ü â î ₺ € ’ “ ” – ł ř ő ă";

    private final PdfPress press = new PdfPress();

    @Test
    void turkish_letters_and_the_lira_are_written_with_an_embedded_font() throws IOException {
        var file = press.print(new PdfSheet("tr", "Üye kayıt defteri").text(LETTERS));

        try (var document = Loader.loadPDF(file)) {
            assertThat(words(file)).contains("Üye kayıt defteri").contains(LETTERS);
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).as("%s", name).isTrue();
            }
            assertThat(resources.getFontNames()).isNotEmpty();
        }
    }

    @Test
    void it_is_tagged_and_says_its_title_and_language() throws IOException {
        try (var document = Loader.loadPDF(press.print(new PdfSheet("tr", "Başlık").text("Metin")))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("tr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Başlık");
        }
    }

    @Test
    void a_long_table_repeats_its_head_on_every_page() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of(Integer.toString(i), "Şişli"));
        }
        var file = press.print(new PdfSheet("tr", "Liste").wide().table(List.of("Sıra", "Yer"), rows));

        try (var document = Loader.loadPDF(file)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(words(file).split("Sıra", -1)).hasSize(pages + 1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void markup_is_text_like_any_other() throws IOException {
        var file = press.print(new PdfSheet("tr", "<b>&")
                .facts(Map.of("<script>", "</td>\u0000x"))
                .signatures(List.of("Başkan", "Sekreter"))
                .foot("<i>"));

        assertThat(words(file)).contains("<b>&").contains("<script>").contains("</td>x");
    }

    private static String words(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
