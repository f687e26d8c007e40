package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are meant ill, or that are broken, say why they are not taken and where. */
class ExchangeRefusedTest {

    private static final String XLIFF = "<xliff version=\"1.2\"><file target-language=\"en\"><body>";
    private static final int TEN_MEGABYTES = 10_000_000;

    @TempDir
    private Path folder;

    @Test
    void document_types_and_entities_are_refused() throws Exception {
        assertRefused(
                "<?xml version=\"1.0\"?><!DOCTYPE xliff SYSTEM \"http://127.0.0.1/x.dtd\">" + XLIFF, Reason.DOCTYPE);
        assertRefused(
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + XLIFF
                        + "<trans-unit id=\"a\"><target>&b;</target>",
                Reason.DOCTYPE);
        assertRefused(
                zip(Map.of(
                        "[Content_Types].xml",
                        bytes("<Types/>"),
                        "xl/workbook.xml",
                        bytes("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>"))),
                Reason.DOCTYPE);
        assertThat(refused(bytes(XLIFF + "\n<trans-unit id=\"a\"><target>&oops;</target>"))
                        .getReason())
                .isIn(Reason.DOCTYPE, Reason.DAMAGED);
    }

    @Test
    void archives_that_lead_out_or_swell_are_refused() throws Exception {
        assertRefused(zip(Map.of("../../etc/faces_tr.properties", bytes("a=b"))), Reason.ZIP_OUTSIDE);
        assertRefused(zip(Map.of("C:\\faces_tr.properties", bytes("a=b"))), Reason.ZIP_OUTSIDE);
        assertRefused(zip(Map.of("faces_tr.properties", new byte[TEN_MEGABYTES])), Reason.ZIP_BOMB);
        assertRefused(zip(Map.of("xl/worksheets/sheet1.xml", new byte[4 * TEN_MEGABYTES])), Reason.ZIP_BOMB);
        assertRefused(zip(Map.of("a.zip", zip(Map.of("a.zip", bytes("a=b"))))), Reason.ZIP_CONTENT);
        assertRefused("PK\u0003\u0004 not an archive", Reason.ZIP_DAMAGED);
        var whole = zip(Map.of("faces_tr.properties", bytes("a=b\n".repeat(100))));
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 4), Reason.ZIP_DAMAGED);
    }

    @Test
    void one_bad_file_in_an_archive_is_named() throws Exception {
        var refused = refused(zip(Map.of("i18n/faces_tr.properties", latin("a=b\nc=ışık\n"))));

        assertThat(refused.getReason()).isEqualTo(Reason.ENCODING);
        assertThat(refused.getDetail()).isEqualTo("i18n/faces_tr.properties");
        assertThat(refused.getLine()).isEqualTo(2);
    }

    @Test
    void wrong_encodings_are_told_with_their_line() throws Exception {
        assertThat(refused(latin("a=b\r\n# \r\nc=ışık\r\n")).getLine()).isEqualTo(3);
        for (var file : List.of(
                latin("key;text\na;ışık\n"),
                latin("msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"ışık\"\nmsgstr \"x\"\n"),
                latin("<?xml version=\"1.0\" encoding=\"ISO-8859-9\"?>" + XLIFF + "ışık"),
                "a=ışık\n".getBytes(StandardCharsets.UTF_16),
                "key;text\na;b\n".getBytes(StandardCharsets.UTF_16LE),
                bytes("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-9\\n\"\n"))) {
            assertRefused(file, Reason.ENCODING);
        }
    }

    @Test
    void endless_lines_are_refused() throws Exception {
        var long10 = "x".repeat(TEN_MEGABYTES);
        for (var file : List.of(
                long10,
                "a=" + long10,
                "a=b\\\n".repeat(60_000),
                "key;text\na;" + long10,
                "key;text\na;\"" + "x\n".repeat(60_000) + "\"\n",
                "msgid \"a\"\nmsgstr \"" + long10 + "\"",
                "msgid \"a\"\nmsgstr \"\"\n" + "\"xxxxxxxxxx\"\n".repeat(10_001),
                XLIFF + "<trans-unit id=\"a\"><target>" + long10,
                XLIFF + "<trans-unit id=\"a\"><target>" + "x\n".repeat(60_000))) {
            assertRefused(file, Reason.LINE_TOO_LONG);
        }
    }

    @Test
    void too_much_is_refused() throws Exception {
        assertRefused("key;text\n" + "a;b\n".repeat(ExchangeRows.MOST + 1), Reason.TOO_MANY_ROWS);
        assertRefused("a=b\n".repeat((int) ExchangeReader.LARGEST / 4 + 1), Reason.TOO_LARGE);
    }

    @Test
    void broken_files_say_where() throws Exception {
        assertThat(refused(bytes("msgid \"a\"\nmsgstr \"b\nmsgid \"c\"\n"))).satisfies(r -> {
            assertThat(r.getReason()).isEqualTo(Reason.DAMAGED);
            assertThat(r.getLine()).isEqualTo(2);
        });
        assertThat(refused(bytes("a=b\nc=\\u00g1\n"))).satisfies(r -> {
            assertThat(r.getReason()).isEqualTo(Reason.DAMAGED);
            assertThat(r.getLine()).isEqualTo(2);
        });
        assertRefused("key;text\na;\"b\n", Reason.DAMAGED);
        assertRefused(XLIFF + "<trans-unit", Reason.DAMAGED);
        assertRefused("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n", Reason.PLURAL_FORMS);
        assertRefused("anahtar;metin\na;b\n", Reason.NO_COLUMNS);
        assertRefused("<html><body/></html>", Reason.NOT_XLIFF);
        assertRefused("<xliff version=\"3.0\"/>", Reason.NOT_XLIFF);
        assertRefused("Merhaba dünya", Reason.UNKNOWN_FORMAT);
        assertRefused("", Reason.EMPTY);
        assertRefused("# a=b\n\n", Reason.UNKNOWN_FORMAT);
        assertRefused("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN_FORMAT);
        assertThat(refused(zip(Map.of("xl/workbook.xml", bytes("<workbook/>")))).getReason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_cell_that_would_be_calculated_goes_out_as_words() throws Exception {
        var entry = new ExchangeEntry("faces.a", "tr", "=HYPERLINK(\"http://x\")", null, null, State.TRANSLATED, 0);
        var csv = new ExchangeWriter(ExchangeFormat.CSV, "tr", "yeni").write(Map.of("tr", List.of(entry)), true);

        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).contains("\"'=HYPERLINK");
    }

    private void assertRefused(String file, Reason reason) throws Exception {
        assertRefused(bytes(file), reason);
    }

    private void assertRefused(byte[] file, Reason reason) throws Exception {
        assertThat(refused(file).getReason())
                .as(new String(file, 0, Math.min(80, file.length), StandardCharsets.UTF_8))
                .isEqualTo(reason);
    }

    private ExchangeRefused refused(byte[] file) throws IOException {
        var path = Files.write(folder.resolve("file"), file);
        var refused = catchThrowableOfType(
                ExchangeRefused.class, () -> ExchangeReader.read(path, "faces_tr.properties", Set.of("tr")));
        assertThat(refused)
                .as(new String(file, 0, Math.min(80, file.length), StandardCharsets.UTF_8))
                .isNotNull();
        return refused;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(Charset.forName("ISO-8859-9"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
