package net.dider.portal.wordpress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import net.dider.portal.platform.persistence.WaitingFiles;
import net.dider.portal.platform.security.SafeZip;
import net.dider.portal.wordpress.service.WxrRefused.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where an uploaded file waits for its import: one for each administrator, unpacked, for a day. */
@ApplicationScoped
public class ImportFolder {

    static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 50;

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

    private WaitingFiles files() {
        return new WaitingFiles(root == null ? Path.of(dataFolder, "imports") : root);
    }

    /** Takes the place of what that administrator uploaded before. */
    Upload keep(long accountId, InputStream content, String name, ImportOptions options)
            throws IOException, WxrRefused {
        var about = new Properties();
        about.setProperty("language", options.language());
        about.setProperty("drafts", Boolean.toString(options.drafts()));
        return upload(files().<WxrRefused>keep(accountId, name, about, file -> {
            write(content, file);
            try (var written = Files.newInputStream(file)) {
                WxrReader.read(written, post -> {});
            }
        }));
    }

    private static void write(InputStream content, Path file) throws IOException, WxrRefused {
        copy(content, file);
        if (isArchive(file)) {
            var archive = Files.move(file, file.resolveSibling(file.getFileName() + ".zip"));
            try (var out = Files.newOutputStream(file)) {
                unzip(archive, out);
            } finally {
                Files.deleteIfExists(archive);
            }
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static Upload upload(WaitingFiles.Waiting waiting) {
        var about = waiting.about();
        return new Upload(
                waiting.file(),
                waiting.name(),
                new ImportOptions(about.getProperty("language"), Boolean.parseBoolean(about.getProperty("drafts"))),
                waiting.since());
    }

    Optional<Upload> find(long accountId) throws IOException {
        return files().find(accountId).map(ImportFolder::upload);
    }

    void discard(long accountId) throws IOException {
        files().discard(accountId);
    }

    /** What nobody imported within a day. */
    void clean(Instant now) throws IOException {
        files().clean(now);
    }

    /** The one XML file of an archive. */
    private static void unzip(Path archive, OutputStream out) throws IOException, WxrRefused {
        var found = new int[1];
        try {
            SafeZip.unpack(archive, MOST_ENTRIES, LARGEST, path -> {
                var name = path.toLowerCase(Locale.ROOT);
                var xml = name.endsWith(".xml") && !name.startsWith("__macosx/");
                return xml && ++found[0] == 1 ? new Unclosed(out) : OutputStream.nullOutputStream();
            });
        } catch (SafeZip.Unsafe unsafe) {
            throw new WxrRefused(
                    switch (unsafe.getDanger()) {
                        case BOMB -> Reason.ZIP_BOMB;
                        case DAMAGED -> Reason.ZIP_DAMAGED;
                        case TOO_MANY, OUTSIDE -> Reason.ZIP_CONTENT;
                    });
        }
        if (found[0] != 1) {
            throw new WxrRefused(Reason.ZIP_CONTENT);
        }
    }

    private static void copy(InputStream in, Path file) throws IOException, WxrRefused {
        var buffer = new byte[1 << 16];
        long all = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all += read;
                if (all > LARGEST) {
                    throw new WxrRefused(Reason.TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
