package net.dider.portal.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The two ways every journey is made: in Turkish at a desk, in English on a phone. */
enum Look {
    DESK("tr", "tr-TR", 1280),
    PHONE("en", "en-GB", 360);

    final String language;
    final String locale;
    final int width;

    Look(String language, String locale, int width) {
        this.language = language;
        this.locale = locale;
        this.width = width;
    }

    /** What the portal says in this language. */
    String text(String key, Object... values) {
        var properties = new Properties();
        var file = Path.of("i18n", key.replaceFirst("\\..*", "") + "_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key + " is not in " + file);
        }
        return values.length == 0 ? text : new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
    }

    /** Where a public view of accounts answers. */
    String path(String view) {
        return "/" + language + "/" + text("routes.accounts." + view);
    }

    /** An address nobody else in this run has. */
    String email(String who) {
        return who + "." + language + "@ornek.org";
    }
}
