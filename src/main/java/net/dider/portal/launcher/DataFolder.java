package net.dider.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder the portal owns: database, files, key, logs, and {@code run/}, which holds nothing worth keeping and is
 * emptied at every start, so that a killed portal leaves nothing to repair.
 */
final class DataFolder {

    private final Path folder;

    @SuppressWarnings("unused") // held for the life of the process; the system releases it, also after kill -9
    private FileLock lock;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    Path run() {
        return folder.resolve("run");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    void claim() throws StartFailure {
        try {
            create();
            var channel = FileChannel.open(
                    folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.dataFolderNotWritable", folder);
        }
        if (lock == null) {
            throw new StartFailure("launcher.failure.dataFolderInUse", folder);
        }
        try {
            empty(run());
            Files.createDirectories(run());
            Files.createDirectories(logs());
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("launcher.failure.dataFolderNotWritable", folder);
        }
    }

    /** Files of the library may lie elsewhere, where several portals reach them. */
    void require(Path media) throws StartFailure {
        try {
            Files.createDirectories(media);
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.mediaFolder", media);
        }
        if (!Files.isWritable(media)) {
            throw new StartFailure("launcher.failure.mediaFolder", media);
        }
    }

    /** A new folder is its owner's alone: it holds personal data, the key and, without a mail server, live links. */
    private void create() throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static void empty(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
