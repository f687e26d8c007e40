package net.dider.portal.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads {@code i18n/<module>_<language>.properties}, strictly UTF-8; the list of modules is {@code i18n/modules.properties}. */
final class BundleFiles {

    private BundleFiles() {}

    static Map<String, String> load(String language) {
        var all = new HashMap<String, String>();
        for (var module : modules()) {
            read("/i18n/" + module + "_" + language + ".properties").forEach((key, text) -> {
                // one object for a key in all languages
                if (all.put(((String) key).intern(), (String) text) != null) {
                    throw new IllegalStateException("Key in two bundles: " + key);
                }
            });
        }
        return Map.copyOf(all);
    }

    private static List<String> modules() {
        return List.copyOf(new TreeMap<Object, Object>(read("/i18n/modules.properties"))
                .keySet().stream().map(String.class::cast).toList());
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var in = BundleFiles.class.getResourceAsStream(name)) {
            if (in != null) {
                var strict = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
                properties.load(new InputStreamReader(in, strict));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }
}
