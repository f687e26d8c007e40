package net.dider.portal.wordpress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import net.dider.portal.wordpress.service.WxrRefused.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where an uploaded file waits for its import: one for each administrator, unpacked, for a day. */
@ApplicationScoped
public class ImportFolder {

    static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 50;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;
    private static final String FILE = "export.xml";
    private static final String ABOUT = "about.properties";

    @Inject
    @ConfigProperty(name = "portal.data.dir", defaultValue = "data")
    private String dataFolder;

    private Path root;

    public ImportFolder() {}

    ImportFolder(Path root) {
        this.root = root;
    }

    /** What is to be done with the file, as chosen with it. */
    public record Upload(Path file, String name, ImportOptions options, Instant uploadedAt) {}

    private Path folder(long accountId) {
        return (root == null ? Path.of(dataFolder, "imports") : root).resolve(Long.toString(accountId));
    }

    /** Takes the place of what that administrator uploaded before. */
    Upload keep(long accountId, InputStream content, String name, ImportOptions options)
            throws IOException, WxrRefused {
        var folder = Files.createDirectories(folder(accountId));
        var incoming = Files.createTempFile(folder, "incoming", null);
        try {
            var in = new BufferedInputStream(content);
            in.mark(4);
            var first = in.readNBytes(4);
            in.reset();
            try (var out = Files.newOutputStream(incoming)) {
                if (first.length == 4 && first[0] == 'P' && first[1] == 'K') {
                    unzip(in, out);
                } else if (!copy(in, out, LARGEST)) {
                    throw new WxrRefused(Reason.TOO_LARGE);
                }
            }
            try (var written = Files.newInputStream(incoming)) {
                WxrReader.read(written, post -> {});
            }
            Files.move(incoming, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            about(folder, name, options);
        } finally {
            Files.deleteIfExists(incoming);
        }
        return find(accountId).orElseThrow(() -> new WxrRefused(Reason.GONE));
    }

    private static void about(Path folder, String name, ImportOptions options) throws IOException {
        var about = new Properties();
        var shown = name == null ? "" : name.replaceAll("[\\p{Cntrl}]|.*[/\\\\]", "");
        about.setProperty("name", shown.substring(0, Math.min(shown.length(), LONGEST_NAME)));
        about.setProperty("language", options.language());
        about.setProperty("drafts", Boolean.toString(options.drafts()));
        try (var out = Files.newBufferedWriter(folder.resolve(ABOUT))) {
            about.store(out, null);
        }
    }

    Optional<Upload> find(long accountId) throws IOException {
        var folder = folder(accountId);
        var about = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(ABOUT))) {
            about.load(in);
        } catch (NoSuchFileException nothingThere) {
            return Optional.empty();
        }
        var file = folder.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(new Upload(
                        file,
                        about.getProperty("name"),
                        new ImportOptions(
                                about.getProperty("language"), Boolean.parseBoolean(about.getProperty("drafts"))),
                        Files.getLastModifiedTime(folder.resolve(ABOUT)).toInstant()))
                : Optional.empty();
    }

    void discard(long accountId) throws IOException {
        delete(folder(accountId));
    }

    /** What nobody imported within a day. */
    void clean(Instant now) throws IOException {
        var all = folder(0).getParent();
        if (Files.notExists(all)) {
            return;
        }
        try (var folders = Files.list(all)) {
            for (var folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(KEPT))) {
                    delete(folder);
                }
            }
        }
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

    /** The one XML file of an archive; what it and its neighbours unpack to is counted while it is unpacked. */
    private static void unzip(InputStream in, OutputStream out) throws IOException, WxrRefused {
        boolean found = false;
        long left = LARGEST;
        int entries = 0;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new WxrRefused(Reason.ZIP_CONTENT);
                }
                var name = entry.getName().toLowerCase(Locale.ROOT);
                var xml = !entry.isDirectory() && name.endsWith(".xml") && !name.startsWith("__macosx/");
                if (xml && found) {
                    throw new WxrRefused(Reason.ZIP_CONTENT);
                }
                var counted = new CountingStream(xml ? out : OutputStream.nullOutputStream());
                if (!copy(zip, counted, left)) {
                    throw new WxrRefused(Reason.ZIP_BOMB);
                }
                left -= counted.count;
                found |= xml;
            }
        } catch (ZipException | java.io.EOFException damaged) {
            throw new WxrRefused(Reason.ZIP_DAMAGED);
        }
        if (!found) {
            throw new WxrRefused(entries == 0 ? Reason.ZIP_DAMAGED : Reason.ZIP_CONTENT);
        }
    }

    /** False when there is more. */
    private static boolean copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long all = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all += read;
            if (all > most) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    private static final class CountingStream extends java.io.FilterOutputStream {

        private long count;

        CountingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
