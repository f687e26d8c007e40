package net.dider.portal.media.service;

import java.text.Normalizer;

/** What is kept of the name a file had on somebody’s computer: words for the title. No path is ever made of it. */
public final class FileNames {

    private FileNames() {}

    /** The name without folders, extension, control characters and underscores; “–” when nothing is left. */
    public static String title(String fileName, int longest) {
        var name = fileName == null ? "" : Normalizer.normalize(fileName, Normalizer.Form.NFC);
        var words = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]", " ")
                .replaceFirst(".*[/\\\\]", "")
                .replaceFirst("(?<=.)\\.[\\p{Alnum}]{1,5}\\s*$", "")
                .replaceAll("[_\\s]+", " ")
                .replaceAll("(?<=\\p{L}{2})[-+](?=\\p{L}{2})", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return words.isEmpty()
                ? "–"
                : words.substring(0, Math.min(words.length(), longest)).strip();
    }
}
