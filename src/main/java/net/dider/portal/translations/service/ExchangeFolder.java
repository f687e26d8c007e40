package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import net.dider.portal.platform.persistence.WaitingFiles;
import net.dider.portal.translations.service.ExchangeRefused.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a file of texts waits for its import, with the rules chosen for it: one for each person, for a day. */
@ApplicationScoped
class ExchangeFolder {

    private static final int BLOCK = 1 << 16;

    @Inject
    @ConfigProperty(name = "portal.data.dir", defaultValue = "data")
    private String dataFolder;

    /** A file that was read once without complaint. */
    record Waiting(Path file, String name, ExchangeOptions options) {}

    /** Says no by throwing. */
    interface Judge {

        void read(Path file) throws ExchangeRefused;
    }

    public void keep(long accountId, InputStream content, String name, ExchangeOptions options, Judge judge)
            throws ExchangeRefused {
        try {
            files().<ExchangeRefused>keep(accountId, name, about(options), file -> {
                copy(content, file);
                judge.read(file);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream content, Path file) throws IOException, ExchangeRefused {
        try (var out = Files.newOutputStream(file)) {
            long all = 0;
            for (var some = content.readNBytes(BLOCK); some.length > 0; some = content.readNBytes(BLOCK)) {
                all += some.length;
                if (all > ExchangeReader.LARGEST) {
                    throw new ExchangeRefused(Reason.TOO_LARGE);
                }
                out.write(some);
            }
        }
    }

    public void choose(long accountId, ExchangeOptions.Mode mode, boolean reviewed) throws ExchangeRefused {
        var waiting = find(accountId).orElseThrow(() -> new ExchangeRefused(Reason.GONE));
        var options = new ExchangeOptions(waiting.options().language(), mode, reviewed);
        try (var content = Files.newInputStream(waiting.file())) {
            keep(accountId, content, waiting.name(), options, file -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ExchangeEntry> read(Path file, String name, Set<String> languages) throws ExchangeRefused {
        try {
            return ExchangeReader.read(file, name, languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Waiting> find(long accountId) {
        try {
            return files().find(accountId).map(w -> new Waiting(w.file(), w.name(), options(w.about())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void discard(long accountId) {
        try {
            files().discard(accountId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void clean(Instant now) {
        try {
            files().clean(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties about(ExchangeOptions options) {
        var about = new Properties();
        about.setProperty("language", options.language() == null ? "" : options.language());
        about.setProperty("mode", options.mode().name());
        about.setProperty("reviewed", Boolean.toString(options.reviewed()));
        return about;
    }

    private static ExchangeOptions options(Properties about) {
        return new ExchangeOptions(
                about.getProperty("language"),
                ExchangeOptions.Mode.valueOf(about.getProperty("mode")),
                Boolean.parseBoolean(about.getProperty("reviewed")));
    }

    private WaitingFiles files() {
        return new WaitingFiles(Path.of(dataFolder, "exchange"));
    }
}
