package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import net.dider.portal.translations.service.ExchangeEntry.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes in again as it was. */
class ExchangeFormatsTest {

    private static final Set<String> LANGUAGES = Set.of("tr", "en", "pt-BR");

    /** What formats like to trip over. */
    private static final List<String> HARD = List.of(
            "=1+1",
            "'=1+1",
            "''-2",
            "-5 °C",
            "@home",
            "’İzmir’de “ışık” & <b>gölge</b>",
            "a;b,c\td",
            "satır 1\nsatır 2\n\nsatır 4",
            "C:\\yol\\u0041 \\n",
            "{0, plural, one {# dosya} other {# dosya}} {1,number,#}",
            "it''s {0}",
            "]]> &amp; &lt;",
            "\"tırnak\" ve \"",
            "_x0041_ 😀",
            "#başlık",
            "sonunda ters bölü\\",
            ": = :",
            "msgid \"x\"");

    @TempDir
    private Path folder;

    static Stream<Path> bundles() throws IOException {
        try (var files = Files.list(Path.of("i18n"))) {
            return files.filter(f -> f.toString().matches(".*_(tr|en)\\.properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_shipped_file_comes_out_byte_for_byte(Path file) throws IOException {
        var shipped = Files.readString(file);

        assertThat(PropertiesFile.write(shipped, parse(shipped), true, "new").getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_shipped_file_is_read_as_java_reads_it_in_ascii_too(Path file) throws Exception {
        var shipped = Files.readString(file);
        var name = file.getFileName().toString();
        var language = name.contains("_tr") ? "tr" : "en";

        for (var letters : List.of(shipped, PropertiesFile.ascii(shipped))) {
            var entries = read(name, letters.getBytes(StandardCharsets.UTF_8));
            assertThat(texts(entries, language)).isEqualTo(parse(shipped));
        }
        assertThat(PropertiesFile.ascii(shipped)).matches("[\\x00-\\x7E]*");
    }

    @Test
    void only_the_lines_of_other_values_change() throws IOException {
        var shipped = "# baş\r\n\r\n! not\r\na.b = bir\\\r\n    iki\r\nc:d\r\n\r\n  e\\ f \\u0041\nson";
        var texts = parse(shipped);
        assertThat(PropertiesFile.write(shipped, texts, true, "yeni")).isEqualTo(shipped);

        texts.put("c", " =ş\n");
        texts.put("e f", "x");
        texts.put("son", "değer");
        texts.put("g h", "yeni");
        var written = PropertiesFile.write(shipped, texts, true, "yeni");

        assertThat(written)
                .isEqualTo("# baş\r\n\r\n! not\r\na.b = bir\\\r\n    iki\r\nc:\\ =ş\\n\r\n\r\n  e\\ f x\nson=değer\n"
                        + "# yeni\ng\\ h=yeni\n");
        assertThat(parse(written)).isEqualTo(texts);
    }

    @Test
    void a_part_of_a_file_is_its_lines_with_the_comments_above_them() {
        var shipped = "# bir\na=1\n# iki\nb=2\n# son\n";

        assertThat(PropertiesFile.write(shipped, Map.of("b", "2"), false, "yeni"))
                .isEqualTo("# iki\nb=2\n");
        assertThat(PropertiesFile.write(shipped, Map.of("b", "2"), true, "yeni"))
                .isEqualTo("# bir\n# iki\nb=2\n# son\n");
    }

    static Stream<String> endless() {
        var much = 60_000;
        return Stream.of(
                "a;" + " ".repeat(much) + "!",
                "a" + "\t".repeat(much) + "!",
                "\n".repeat(much) + "!",
                "a".repeat(much) + "\n" + "-aa".repeat(much / 3));
    }

    /** No pattern is tried in so many ways that one file keeps the portal busy. */
    @ParameterizedTest
    @MethodSource("endless")
    void a_file_made_to_be_read_for_ever_is_told_apart_at_once(String letters) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatThrownBy(
                        () -> read("-aa".repeat(20_000) + "!", letters.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ExchangeRefused.class));
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void hard_texts_come_back_as_they_were(ExchangeFormat format) throws Exception {
        var entries = new ArrayList<ExchangeEntry>();
        for (int n = 0; n < HARD.size(); n++) {
            entries.add(
                    new ExchangeEntry("faces." + n, "en", HARD.get(n), HARD.get(n), "not " + n, State.TRANSLATED, 0));
        }
        if (format.isProperties()) {
            var texts = new TreeMap<String, String>();
            entries.forEach(e -> texts.put(e.key(), e.text()));
            var written = PropertiesFile.write("", texts, true, "yeni");
            assertThat(parse(written)).as("as Java reads it").isEqualTo(texts);
            var letters = format == ExchangeFormat.PROPERTIES ? written : PropertiesFile.ascii(written);
            assertThat(texts(read("faces_en.properties", letters.getBytes(StandardCharsets.UTF_8)), "en"))
                    .isEqualTo(texts);
            return;
        }
        var file = new ExchangeWriter(format, "tr", "yeni").write(Map.of("en", entries), true);
        var back = read(file.name(), file.bytes());

        assertThat(back).hasSameSizeAs(entries);
        for (int n = 0; n < entries.size(); n++) {
            assertThat(back.get(n).key()).isEqualTo(entries.get(n).key());
            assertThat(back.get(n).language()).isEqualTo("en");
            assertThat(back.get(n).text()).isEqualTo(HARD.get(n));
            assertThat(back.get(n).source()).isEqualTo(HARD.get(n));
            assertThat(back.get(n).comment()).isEqualTo("not " + n);
        }
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void all_that_ships_goes_out_and_comes_in_value_for_value(ExchangeFormat format) throws Exception {
        var sources = shipped("tr");
        var byLanguage = new TreeMap<String, List<ExchangeEntry>>();
        for (var language : List.of("tr", "en")) {
            byLanguage.put(
                    language,
                    shipped(language).entrySet().stream()
                            .map(t -> new ExchangeEntry(
                                    t.getKey(),
                                    language,
                                    t.getValue(),
                                    sources.get(t.getKey()),
                                    null,
                                    State.TRANSLATED,
                                    0))
                            .toList());
        }
        var file = new ExchangeWriter(format, "tr", "yeni").write(byLanguage, true);
        var back = read(file.name(), file.bytes());

        for (var language : byLanguage.keySet()) {
            assertThat(texts(back, language)).isEqualTo(shipped(language));
        }
        assertThat(back.size()).isEqualTo(shipped("tr").size() + shipped("en").size());
        if (format == ExchangeFormat.PROPERTIES) {
            assertSame(file.bytes());
        }
    }

    private static void assertSame(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int files = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes())
                        .as(entry.getName())
                        .isEqualTo(Files.readAllBytes(Path.of("i18n", entry.getName())));
                files++;
            }
            assertThat(files).isEqualTo((int) bundles().count());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExchangeFormat.class,
            names = {"CSV", "XLSX", "XLIFF_1_2", "XLIFF_2_0"})
    void what_is_known_of_a_text_comes_back(ExchangeFormat format) throws Exception {
        var entries = List.of(
                new ExchangeEntry("faces.a", "en", "", "bir", null, State.MISSING, 0),
                new ExchangeEntry("faces.b", "en", "two", "iki", null, State.OUTDATED, 0),
                new ExchangeEntry("faces.c", "en", "three", "üç", null, State.TRANSLATED, 0),
                new ExchangeEntry("faces.d", "en", "four", "dört", null, State.REVIEWED, 0));
        var file = new ExchangeWriter(format, "tr", "yeni").write(Map.of("en", entries), true);

        assertThat(read(file.name(), file.bytes()).stream().map(ExchangeEntry::state))
                .containsExactly(State.MISSING, State.OUTDATED, State.TRANSLATED, State.REVIEWED);
    }

    @Test
    void po_of_other_programs_is_understood() throws Exception {
        var po =
                """
                # Translators' note
                msgid ""
                msgstr "Content-Type: text/plain; charset=utf-8\\n"
                "Language: pt_BR\\n"

                #. Başlık
                #: a.xhtml:3
                #, java-format, fuzzy
                #| msgid "eski"
                msgctxt "faces.a"
                msgid ""
                "bir "
                "satır"
                msgstr ""
                "uma "
                "linha\\t\\"x\\""
                #~ msgid "gone"
                #~ msgstr "ido"
                msgctxt "faces.b"
                msgid "iki"
                msgstr "dois"
                """;

        assertThat(read("x.po", po.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new ExchangeEntry(
                                "faces.a", "pt-BR", "uma linha\t\"x\"", "bir satır", "Başlık", State.OUTDATED, 10),
                        new ExchangeEntry("faces.b", "pt-BR", "dois", "iki", null, State.TRANSLATED, 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tables_of_other_programs_are_understood(String mark) throws Exception {
        var csv = "\uFEFF\"Text\"" + mark + "comment" + mark + "KEY\r\n\"bir" + mark + " \"\"iki\"\"\nüç\"" + mark
                + mark + "faces.a\r\n\r\n'=x" + mark + "y" + mark + "faces.b\r\n";

        assertThat(read("faces_en.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .extracting(ExchangeEntry::key, ExchangeEntry::language, ExchangeEntry::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("faces.a", "en", "bir" + mark + " \"iki\"\nüç"),
                        org.assertj.core.groups.Tuple.tuple("faces.b", "en", "=x"));
    }

    @Test
    void xliff_of_other_programs_is_understood() throws Exception {
        var one =
                """
                <?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <x:file original="a" source-language="tr" target-language="en" datatype="plaintext"><x:body>
                <x:trans-unit id="1" resname="faces.a"><x:source>bir</x:source>
                <x:target state="needs-translation"><x:g id="1">one</x:g> &amp; <![CDATA[<two>]]></x:target>
                <x:alt-trans><x:source>no</x:source><x:target>no</x:target></x:alt-trans></x:trans-unit>
                </x:body></x:file></x:xliff>""";
        var two =
                """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en"><file id="f">
                <unit id="faces.a"><m:matches xmlns:m="urn:x"><m:match><source>n</source><target>n</target></m:match>
                </m:matches><segment state="final"><source>bir </source><target>one </target></segment>
                <ignorable><source>x</source><target> &#x26; </target></ignorable>
                <segment><source>iki</source><target>two<cp hex="0009"/></target></segment></unit></file></xliff>""";

        assertThat(read("a.xlf", one.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.text()).isEqualTo("one & <two>");
                    assertThat(e.state()).isEqualTo(State.OUTDATED);
                });
        assertThat(read("a.xlf", two.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("faces.a");
                    assertThat(e.text()).isEqualTo("one  & two\t");
                });
    }

    private List<ExchangeEntry> read(String name, byte[] bytes) throws Exception {
        return ExchangeReader.read(Files.write(folder.resolve("file"), bytes), name, LANGUAGES);
    }

    private static Map<String, String> shipped(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : bundles()
                .filter(f -> f.toString().contains("_" + language + "."))
                .toList()) {
            texts.putAll(parse(Files.readString(file)));
        }
        return texts;
    }

    private static Map<String, String> texts(List<ExchangeEntry> entries, String language) {
        var texts = new TreeMap<String, String>();
        entries.stream().filter(e -> e.language().equals(language)).forEach(e -> texts.put(e.key(), e.text()));
        return texts;
    }

    private static Map<String, String> parse(String letters) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(letters));
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
