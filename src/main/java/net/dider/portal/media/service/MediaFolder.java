package net.dider.portal.media.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder files lie in, outside of everything that is answered by itself; several nodes may share it. Each version of
 * a file is a folder with a random name, made aside and moved to its place when it is whole: what has a place is whole,
 * and what has no row is forgotten after a day.
 */
@ApplicationScoped
public class MediaFolder {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String INCOMING = "incoming";

    @Inject
    @ConfigProperty(name = "portal.media.dir", defaultValue = "data/media")
    private String directory;

    private Path root;

    public MediaFolder() {}

    MediaFolder(Path root) {
        this.root = root;
    }

    @PostConstruct
    void open() {
        root = Path.of(directory);
    }

    /** A new folder to put a version together in; {@link #keep} or {@link #discard} must follow. */
    Path begin() throws IOException {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Files.createDirectories(
                root.resolve(INCOMING).resolve(HexFormat.of().formatHex(bytes)));
    }

    /** Puts the finished folder in its place; returns its key. */
    String keep(Path draft) throws IOException {
        var key = draft.getFileName().toString();
        var place = place(key);
        Files.createDirectories(place.getParent());
        sync(draft);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    /** On the disk before a row says that it is there. */
    private static void sync(Path draft) throws IOException {
        try (var files = Files.newDirectoryStream(draft)) {
            for (var file : files) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    void discard(Path draft) {
        try {
            delete(draft);
        } catch (IOException leftForTheNightlyCleaning) {
            // nobody sees it
        }
    }

    /** The file of that version; for pictures the one of that width and type. */
    public Path find(MediaFile file, int width, FileType type) {
        var name = file.kind() == MediaKind.IMAGE ? Integer.toString(width) : "file";
        return place(file.stored().key()).resolve(name + "." + type.extension());
    }

    Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(key);
        }
        return root.resolve(key.substring(0, 2)).resolve(key);
    }

    /** Bytes that can still be written there. */
    long room() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Keys of what is in its place since before then, and drafts that nobody finished. */
    List<Path> findOlder(Instant than) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(root)) {
            try (var shelves = Files.newDirectoryStream(root, Files::isDirectory)) {
                for (var shelf : shelves) {
                    try (var places = Files.newDirectoryStream(shelf, Files::isDirectory)) {
                        for (var place : places) {
                            if (KEY.matcher(place.getFileName().toString()).matches()
                                    && Files.getLastModifiedTime(place)
                                            .toInstant()
                                            .isBefore(than)) {
                                found.add(place);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    static boolean isDraft(Path place) {
        return INCOMING.equals(place.getParent().getFileName().toString());
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
