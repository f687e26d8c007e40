package net.dider.portal.media.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a name on somebody’s computer only words are kept, and of those only letters reach an address. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kordon’da_gün-batımı.JPG  | Kordon’da gün batımı   | kordonda-gun-batimi.jpg",
                "../../etc/passwd          | passwd                 | passwd.jpg",
                "C:\\Belgelerim\\ÇĞİÖŞÜ.png | ÇĞİÖŞÜ               | cgiosu.jpg",
                "IĞDIR ışık.jpeg           | IĞDIR ışık             | igdir-isik.jpg",
                "con                       | con                    | con.jpg",
                "view.xhtml                | view                   | view.jpg",
                "shell.php.jpg             | shell.php              | shell-php.jpg",
                "2026-11-23.pdf            | 2026-11-23             | 2026-11-23.jpg",
                ".htaccess                 | htaccess               | htaccess.jpg",
                "海.jpg                     | 海                      | file.jpg"
            })
    void a_name_becomes_a_title_and_an_address(String sent, String title, String address) {
        var made = FileNames.title(sent, 150);

        assertThat(made).isEqualTo(title);
        assertThat(MediaAddress.name(file(made), FileType.JPEG)).isEqualTo(address);
    }

    @Test
    void characters_that_nobody_sees_are_dropped_and_long_names_are_cut() {
        assertThat(FileNames.title("a\0b\u202egpj.exe", 150)).isEqualTo("a b gpj");
        assertThat(FileNames.title(null, 150)).isEqualTo("–");
        assertThat(FileNames.title("   ", 150)).isEqualTo("–");
        assertThat(FileNames.title("x".repeat(500) + ".jpg", 150)).hasSize(150);
    }

    @Test
    void an_address_names_the_version_and_a_lasting_one_does_not() {
        var file = file("İzmir Körfezi");

        assertThat(MediaAddress.image(file, 640, FileType.WEBP)).isEqualTo("/media/42/3/640/izmir-korfezi.webp");
        assertThat(MediaAddress.lasting(file)).isEqualTo("/media/42/izmir-korfezi.jpg");
    }

    static MediaFile file(String title) {
        return new MediaFile(
                42,
                3,
                MediaKind.IMAGE,
                title,
                new StoredFile(FileType.JPEG, "k", 1_234_567, 1600, 900, List.of(320, 640, 960, 1440, 1600)),
                50,
                50,
                false,
                Instant.EPOCH,
                null,
                1,
                Map.of());
    }
}
