package net.dider.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The project's own files, as tests that read code and views see them. */
public final class Sources {

    public static final Path I18N = Path.of("i18n");
    public static final Path JAVA = Path.of("src/main/java");
    public static final Path WEBAPP = Path.of("src/main/webapp");
    public static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    /** All files below the folder with that ending, in order. */
    public static List<Path> find(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not UTF-8 or cannot be read", e);
        }
    }

    /** All files of that kind in one string. */
    public static String readAll(Path folder, String ending) {
        return find(folder, ending).stream().map(Sources::read).collect(Collectors.joining("\n"));
    }
}
