package net.dider.portal.media.service;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a camera was held. Looked up in the file itself: the JDK gives up reading what a JPEG says of itself when its
 * parts stand in another order than the standard's, as cameras write them (ISO 10918-1 B.1.1.3, EXIF 2.32 §4.5.4).
 */
final class Exif {

    private static final int START = 0xffd8;
    private static final int NOTES = 0xffe1;
    private static final int PICTURE = 0xffda;
    private static final String MARK = "Exif\0\0";

    private Exif() {}

    /** Upright when it says nothing, or nothing that makes sense. */
    static Orientation orientation(Path jpeg) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(jpeg)))) {
            if (in.readUnsignedShort() != START) {
                return Orientation.TOP_LEFT;
            }
            for (var marker = in.readUnsignedShort(); marker != PICTURE; marker = in.readUnsignedShort()) {
                var notes = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == NOTES && new String(notes, StandardCharsets.ISO_8859_1).startsWith(MARK)) {
                    var found = ExifUtils.getOrientationFromExif(notes);
                    return found == null ? Orientation.TOP_LEFT : found;
                }
            }
        } catch (java.io.EOFException | RuntimeException madeUp) {
            // A damaged picture is refused by its reader; damaged notes are no reason to.
        }
        return Orientation.TOP_LEFT;
    }
}
