package net.dider.portal.platform.security;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks archives that strangers made; what they unpack to is counted while they are unpacked (ASVS 5.2.3). */
public final class SafeZip {

    /** Below that no bomb is worth its name. */
    private static final long HARMLESS = 4L * 1024 * 1024;

    private static final int DENSEST = 200;

    private SafeZip() {}

    /** Why an archive is not taken. */
    public enum Danger {
        DAMAGED,
        TOO_MANY,
        /** It would be far larger once unpacked. */
        BOMB,
        /** A name that leads out of the folder it is unpacked into. */
        OUTSIDE
    }

    /** Nothing of it may be used. */
    public static class Unsafe extends IOException {

        private static final long serialVersionUID = 1L;

        private final Danger danger;

        Unsafe(Danger danger) {
            super(danger.name());
            this.danger = danger;
        }

        public Danger getDanger() {
            return danger;
        }
    }

    /**
     * @param mostBytes of all files together, unpacked
     * @param places where a file of that name goes; the stream of each is closed
     */
    public static void unpack(Path archive, int mostEntries, long mostBytes, Function<String, OutputStream> places)
            throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > mostEntries) {
                throw new Unsafe(Danger.TOO_MANY);
            }
            long left = mostBytes;
            for (var entry : Collections.list(zip.entries())) {
                if (leadsOut(entry.getName())) {
                    throw new Unsafe(Danger.OUTSIDE);
                }
                if (!entry.isDirectory()) {
                    left -= unpack(zip, entry, left, places);
                }
            }
            if (zip.size() == 0) {
                throw new Unsafe(Danger.DAMAGED);
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new Unsafe(Danger.DAMAGED);
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long most, Function<String, OutputStream> places)
            throws IOException {
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        try (var in = zip.getInputStream(entry);
                var out = places.apply(entry.getName())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most || unpacked > HARMLESS && unpacked / DENSEST > entry.getCompressedSize()) {
                    throw new Unsafe(Danger.BOMB);
                }
                out.write(buffer, 0, read);
            }
        }
        return unpacked;
    }

    private static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("^[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }
}
