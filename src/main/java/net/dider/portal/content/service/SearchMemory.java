package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** What a node knows of its index over a restart: how it was made and up to which change, in one line of a file. */
@ApplicationScoped
public class SearchMemory {

    private static final String FILE = "applied";

    @Inject
    private SearchIndex index;

    /** The change up to which the index is made; empty where none of this kind is, or it is older than that. */
    Optional<Long> recall(Instant notBefore) {
        var file = index.folder().resolve(FILE);
        try {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isAfter(notBefore)) {
                var words = Files.readString(file).strip().split(" ");
                if (words.length == 2 && words[0].equals(kind()) && words[1].matches("[0-9]{1,18}")) {
                    return Optional.of(Long.valueOf(words[1]));
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    void remember(long change) {
        try {
            Files.createDirectories(index.folder());
            var draft = index.folder().resolve(FILE + ".new");
            Files.writeString(draft, kind() + " " + change);
            Files.move(draft, index.folder().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(index.folder().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kind() {
        return (index.isEmbedded() ? "embedded-" : "server-") + SearchAnalysis.VERSION;
    }
}
