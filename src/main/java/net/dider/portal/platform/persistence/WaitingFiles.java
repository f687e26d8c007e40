package net.dider.portal.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

/** A folder where uploaded files wait for what was announced to be done with them: one for each person, for a day. */
public final class WaitingFiles {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;
    private static final String NAME = "name";
    private static final String FILE = "file";
    private static final String ABOUT = "about.properties";

    private final Path root;

    public WaitingFiles(Path root) {
        this.root = root;
    }

    /** @param about what was chosen with the file */
    public record Waiting(Path file, String name, Properties about, Instant since) {}

    /** Writes the file; what it throws leaves nothing behind. */
    public interface Content<X extends Exception> {

        void writeTo(Path file) throws IOException, X;
    }

    /** Takes the place of what that person uploaded before, unless {@code content} throws. */
    public <X extends Exception> Waiting keep(long accountId, String name, Properties about, Content<X> content)
            throws IOException, X {
        var folder = Files.createDirectories(folder(accountId));
        var incoming = Files.createTempFile(folder, "incoming", null);
        try {
            content.writeTo(incoming);
            Files.move(incoming, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            var all = new Properties();
            all.putAll(about);
            all.setProperty(NAME, shown(name));
            try (var out = Files.newBufferedWriter(folder.resolve(ABOUT))) {
                all.store(out, null);
            }
        } finally {
            Files.deleteIfExists(incoming);
        }
        return find(accountId).orElseThrow(() -> new NoSuchFileException(folder.toString()));
    }

    /** Browsers of old send whole paths. */
    private static String shown(String name) {
        var shown = name == null ? "" : name.replaceAll("[\\p{Cntrl}]|.*[/\\\\]", "");
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }

    public Optional<Waiting> find(long accountId) throws IOException {
        var folder = folder(accountId);
        var about = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(ABOUT))) {
            about.load(in);
        } catch (NoSuchFileException nothingThere) {
            return Optional.empty();
        }
        var file = folder.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(new Waiting(
                        file,
                        about.getProperty(NAME),
                        about,
                        Files.getLastModifiedTime(folder.resolve(ABOUT)).toInstant()))
                : Optional.empty();
    }

    public void discard(long accountId) throws IOException {
        delete(folder(accountId));
    }

    /** What nobody came back for within a day. */
    public void clean(Instant now) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            for (var folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(KEPT))) {
                    delete(folder);
                }
            }
        }
    }

    private Path folder(long accountId) {
        return root.resolve(Long.toString(accountId));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
