package net.dider.portal.platform.security;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

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
    public static void unpack(
            InputStream archive, int mostEntries, long mostBytes, Function<String, OutputStream> places)
            throws IOException {
        var packed = new Counted(archive);
        long unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(packed)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > mostEntries) {
                    throw new Unsafe(Danger.TOO_MANY);
                }
                if (leadsOut(entry.getName())) {
                    throw new Unsafe(Danger.OUTSIDE);
                }
                var buffer = new byte[1 << 16];
                try (var out = entry.isDirectory() ? OutputStream.nullOutputStream() : places.apply(entry.getName())) {
                    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                        unpacked += read;
                        if (unpacked > mostBytes || unpacked > HARMLESS && unpacked / DENSEST > packed.count) {
                            throw new Unsafe(Danger.BOMB);
                        }
                        out.write(buffer, 0, read);
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new Unsafe(Danger.DAMAGED);
        }
        if (entries == 0) {
            throw new Unsafe(Danger.DAMAGED);
        }
    }

    private static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("^[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count += Math.max(0, read);
            return read;
        }
    }
}
