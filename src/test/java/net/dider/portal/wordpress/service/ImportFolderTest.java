package net.dider.portal.wordpress.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.dider.portal.wordpress.service.WxrRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    private static final ImportOptions OPTIONS = new ImportOptions("tr", true);
    private static final byte[] EXPORT = WxrReaderTest.export().getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    @Test
    void a_file_waits_with_what_was_chosen_for_it() throws Exception {
        var folder = new ImportFolder(root);

        folder.keep(7, new ByteArrayInputStream(EXPORT), "C:\\Belgeler\\eski site.xml", OPTIONS);

        var waiting = folder.find(7).orElseThrow();
        assertThat(waiting.name()).isEqualTo("eski site.xml");
        assertThat(waiting.options()).isEqualTo(OPTIONS);
        assertThat(Files.readAllBytes(waiting.file())).isEqualTo(EXPORT);
        assertThat(folder.find(8)).as("somebody else’s").isEmpty();

        folder.discard(7);
        assertThat(folder.find(7)).isEmpty();
    }

    @Test
    void an_archive_of_one_export_is_unpacked() throws Exception {
        var folder = new ImportFolder(root);

        folder.keep(1, zip(Map.of("eski.xml", EXPORT, "__MACOSX/._eski.xml", new byte[3])), "eski.zip", OPTIONS);

        assertThat(Files.readAllBytes(folder.find(1).orElseThrow().file())).isEqualTo(EXPORT);
    }

    @Test
    void an_archive_that_is_far_larger_than_it_seems_is_refused() throws Exception {
        var zeros = new byte[(int) ImportFolder.LARGEST / 2 + 1];

        assertThat(refused(zip(Map.of("a.xml", new byte[(int) ImportFolder.LARGEST + 1]))))
                .isEqualTo(Reason.ZIP_BOMB);
        assertThat(refused(zip(new TreeMap<>(Map.of("a.txt", zeros, "b.xml", zeros)))))
                .as("its files together")
                .isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void an_archive_of_anything_else_is_refused() throws Exception {
        assertThat(refused(zip(Map.of("a.xml", EXPORT, "b.xml", EXPORT)))).isEqualTo(Reason.ZIP_CONTENT);
        assertThat(refused(zip(Map.of("a.txt", EXPORT)))).isEqualTo(Reason.ZIP_CONTENT);
        var many = new TreeMap<String, byte[]>();
        for (int n = 0; n < 60; n++) {
            many.put(n + ".txt", new byte[1]);
        }
        assertThat(refused(zip(many))).isEqualTo(Reason.ZIP_CONTENT);
        assertThat(refused(new ByteArrayInputStream("PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(Reason.ZIP_DAMAGED);
    }

    @Test
    void a_refused_file_leaves_nothing_and_takes_nothing_away() throws Exception {
        var folder = new ImportFolder(root);
        folder.keep(1, new ByteArrayInputStream(EXPORT), "eski.xml", OPTIONS);

        refused(new ByteArrayInputStream("<html/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(Files.readAllBytes(folder.find(1).orElseThrow().file())).isEqualTo(EXPORT);
        try (var files = Files.list(root.resolve("1"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_file_nobody_imports_is_forgotten_after_a_day() throws Exception {
        var folder = new ImportFolder(root);
        folder.keep(1, new ByteArrayInputStream(EXPORT), "eski.xml", OPTIONS);
        folder.keep(2, new ByteArrayInputStream(EXPORT), "yeni.xml", OPTIONS);
        Files.setLastModifiedTime(root.resolve("1"), FileTime.from(Instant.now().minusSeconds(25 * 3600)));

        folder.clean(Instant.now());

        assertThat(folder.find(1)).isEmpty();
        assertThat(folder.find(2)).isPresent();
    }

    private Reason refused(ByteArrayInputStream file) {
        return catchThrowableOfType(WxrRefused.class, () -> new ImportFolder(root).keep(1, file, "x", OPTIONS))
                .getReason();
    }

    private static ByteArrayInputStream zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
