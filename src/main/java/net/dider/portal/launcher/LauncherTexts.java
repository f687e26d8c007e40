package net.dider.portal.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The launcher's sentences, in Turkish on a Turkish machine and in English elsewhere. */
public final class LauncherTexts {

    private final Locale locale;
    private final Properties sentences = new Properties();

    public LauncherTexts(Locale machine) {
        locale = "tr".equals(machine.getLanguage()) ? Locale.forLanguageTag("tr") : Locale.ENGLISH;
        var file = "/i18n/launcher_" + locale.getLanguage() + ".properties";
        try (var in = new InputStreamReader(LauncherTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String sentence(String key, Object... arguments) {
        return new MessageFormat(sentences.getProperty(key), locale).format(arguments);
    }
}
