package net.dider.portal.media.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.StoredFile;
import net.dider.portal.media.service.MediaRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From what somebody sends to what lies in the folder. */
class IntakeTest {

    private static final String SECRET = "<?php system($_GET['c']); ?> 38.4237 N";

    @TempDir
    Path root;

    private MediaFolder folder;
    private Intake intake;

    @BeforeEach
    void open() {
        folder = new MediaFolder(root);
        intake = new Intake(folder, 1, 2);
    }

    @Test
    void a_photograph_is_kept_in_the_widths_pages_ask_for_as_jpeg_and_webp() throws Exception {
        var kept = take(Pictures.halves("jpg", 3000, 1500));

        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(kept.widths()).containsExactly(320, 640, 960, 1440, 2400);
        assertThat(kept.height()).isEqualTo(1200);
        assertThat(names(kept))
                .containsExactlyInAnyOrder(
                        "320.jpg",
                        "320.webp",
                        "640.jpg",
                        "640.webp",
                        "960.jpg",
                        "960.webp",
                        "1440.jpg",
                        "1440.webp",
                        "2400.jpg",
                        "2400.webp");
        assertThat(read(kept, "640.jpg").getHeight()).isEqualTo(320);
        assertThat(webp(kept, "640.webp").getHeight()).isEqualTo(320);
    }

    @Test
    void a_small_picture_is_not_blown_up() throws Exception {
        assertThat(take(Pictures.halves("png", 100, 80)).widths()).containsExactly(100);
        assertThat(take(Pictures.halves("png", 1, 5000)).height()).isEqualTo(2400);
    }

    @Test
    void what_is_see_through_stays_so() throws Exception {
        var kept = take(Pictures.translucent(400, 300));

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(read(kept, "320.png").getRGB(5, 5) >>> 24).isZero();
        assertThat(webp(kept, "320.webp").getRGB(5, 5) >>> 24).isZero();
    }

    /** EXIF 2.32 table 6: where the red half, left in the file, must be for whoever looks. */
    @ParameterizedTest
    @CsvSource({"1, 400, 200, 10, 100", "3, 400, 200, 390, 100", "6, 200, 400, 100, 10", "8, 200, 400, 100, 390"})
    void a_photograph_stands_as_it_was_taken(int orientation, int width, int height, int redX, int redY)
            throws Exception {
        var kept = take(Pictures.photograph(400, 200, orientation, "x"));

        assertThat(kept.width()).isEqualTo(width);
        assertThat(kept.height()).isEqualTo(height);
        assertThat(new Color(read(kept, width + ".jpg").getRGB(redX, redY)).getRed())
                .isGreaterThan(200);
        assertThat(new Color(webp(kept, width + ".webp").getRGB(redX, redY)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void nothing_but_pixels_is_left_of_a_photograph() throws Exception {
        var sent = Pictures.photograph(400, 200, 1, SECRET);
        assertThat(text(sent)).contains("Exif", SECRET);

        var kept = take(sent);

        for (var name : names(kept)) {
            assertThat(text(Files.readAllBytes(folder.place(kept.key()).resolve(name))))
                    .as(name)
                    .doesNotContain("Exif", "<?php", "38.4237");
        }
    }

    @Test
    void a_picture_that_is_a_page_as_well_is_only_a_picture_afterwards() throws Exception {
        var sent = Pictures.gifAndPage();
        assertThat(text(sent)).contains("<script>");

        var kept = take(sent);

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        for (var name : names(kept)) {
            assertThat(text(Files.readAllBytes(folder.place(kept.key()).resolve(name))))
                    .doesNotContain("script");
        }
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "20001, 1", "8000, 6251", "2147483647, 2147483647"})
    void a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked(int width, int height) {
        assertThat(refusal(Pictures.boastfulPng(width, height))).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_that_breaks_off_is_refused() {
        var whole = Pictures.halves("png", 300, 200);

        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal("\u00ff\u00d8\u00ff\u00e0 not really".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_document_is_kept_as_it_is() throws Exception {
        var sent = "%PDF-1.7 tüzük".getBytes(StandardCharsets.UTF_8);

        var kept = take(sent);

        assertThat(names(kept)).containsExactly("file.pdf");
        assertThat(folder.place(kept.key()).resolve("file.pdf")).hasBinaryContent(sent);
    }

    @Test
    void what_is_larger_than_its_kind_may_be_is_refused_and_nothing_is_left_of_it() throws Exception {
        var large = new byte[1024 * 1024 + 1];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
        assertThat(refusal(large)).isEqualTo(Reason.TOO_LARGE);

        System.arraycopy("ID3\4\0".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
        assertThat(take(large).type()).as("sound may be twice as large").isEqualTo(FileType.MP3);

        var larger = new byte[2 * 1024 * 1024 + 1];
        System.arraycopy("ID3\4\0".getBytes(StandardCharsets.US_ASCII), 0, larger, 0, 5);
        assertThat(refusal(larger)).isEqualTo(Reason.TOO_LARGE);
        try (var drafts = Files.list(root.resolve("incoming"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void a_picture_is_replaced_by_a_picture_only() {
        var refused = catchThrowableOfType(
                MediaRefused.class,
                () -> intake.take(
                        new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), MediaKind.IMAGE));

        assertThat(refused.getReason()).isEqualTo(Reason.OTHER_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..", "", "ABCDEFABCDEFABCDEFABCDEFABCDEFAB", "a/b"})
    void no_place_is_outside_of_the_folder(String key) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> folder.place(key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private StoredFile take(byte[] sent) throws Exception {
        return intake.take(new ByteArrayInputStream(sent), null);
    }

    private Reason refusal(byte[] sent) {
        return catchThrowableOfType(MediaRefused.class, () -> take(sent)).getReason();
    }

    private List<String> names(StoredFile kept) throws IOException {
        try (Stream<Path> files = Files.list(folder.place(kept.key()))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private BufferedImage read(StoredFile kept, String name) throws IOException {
        return ImageIO.read(folder.place(kept.key()).resolve(name).toFile());
    }

    private BufferedImage webp(StoredFile kept, String name) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (var in =
                new FileImageInputStream(folder.place(kept.key()).resolve(name).toFile())) {
            reader.setInput(in);
            return reader.read(0);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
