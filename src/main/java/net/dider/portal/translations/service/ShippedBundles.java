package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files in {@code i18n/} letter by letter, comments and order included. */
final class ShippedBundles {

    private ShippedBundles() {}

    static List<String> names() {
        return List.copyOf(new TreeSet<>(parse(read("/i18n/modules.properties")).stringPropertyNames()));
    }

    /** Empty where no such file ships. */
    static String letters(String bundle, String language) {
        return read("/i18n/" + bundle + "_" + language + ".properties");
    }

    /** What translators are told above a key. */
    static Map<String, String> comments(String bundle, String language) {
        try {
            var rows = new ExchangeRows();
            PropertiesFile.read(new StringReader(letters(bundle, language)), language, rows);
            return rows.all().stream()
                    .filter(e -> e.comment() != null)
                    .collect(Collectors.toMap(ExchangeEntry::key, ExchangeEntry::comment));
        } catch (IOException | ExchangeRefused ourOwnFile) {
            throw new IllegalStateException(ourOwnFile);
        }
    }

    /** In which file each key stands. */
    static Map<String, String> byKey(String language) {
        var places = new TreeMap<String, String>();
        names().forEach(bundle ->
                parse(letters(bundle, language)).stringPropertyNames().forEach(key -> places.put(key, bundle)));
        return places;
    }

    private static Properties parse(String letters) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(letters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(String name) {
        try (var in = ShippedBundles.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
