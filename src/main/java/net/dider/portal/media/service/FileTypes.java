package net.dider.portal.media.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.service.MediaRefused.Reason;

/**
 * What a file is, by its first bytes and never by its name or by what the browser says (ASVS 5.2.2). A table of our own:
 * Tika’s core takes every office file for a ZIP, and telling them apart with it needs two more libraries and POI.
 */
public final class FileTypes {

    private static final int HEAD = 4096;

    /** What a ZIP may say of itself before it is not believed (ASVS 5.2.3); none of its parts is ever unpacked. */
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_UNPACKED = 2_000_000_000L;
    private static final long LARGEST_RATIO = 200;

    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "mmp4");

    private static final Map<String, FileType> OFFICE = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private static final Map<String, FileType> OPEN_DOCUMENT = Map.of(
            "application/vnd.oasis.opendocument.text", FileType.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", FileType.ODS);

    private static final Pattern SVG =
            Pattern.compile("<(\\w+:)?svg[\\s>/]|<!DOCTYPE\\s+svg", Pattern.CASE_INSENSITIVE);
    /** An MPEG audio frame of layer III: eleven bits set, a version, a layer, a bit rate and a sampling rate there are. */
    private static final int[][] MP3_BITRATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] MP3_RATES = {44_100, 48_000, 32_000};

    private FileTypes() {}

    /** @throws MediaRefused when it is none of {@link FileType} */
    public static FileType detect(Path file) throws MediaRefused, IOException {
        var head = head(file);
        if (head.length == 0) {
            throw new MediaRefused(Reason.EMPTY);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var byStart = byStart(text).or(() -> isMp3(head, text) ? Optional.of(FileType.MP3) : Optional.empty());
        if (byStart.isPresent()) {
            return byStart.get();
        }
        if (text.startsWith("PK\3\4")) {
            return insideZip(file, text);
        }
        throw new MediaRefused(SVG.matcher(text).find() ? Reason.SVG : Reason.UNKNOWN_TYPE);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Optional<FileType> byStart(String text) {
        FileType found = null;
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            found = FileType.JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            found = FileType.PNG;
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            found = FileType.GIF;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBPVP8", 8)) {
            found = FileType.WEBP;
        } else if (text.startsWith("%PDF-")) {
            found = FileType.PDF;
        } else if (text.startsWith("ftyp", 4) && text.length() >= 12 && MP4_BRANDS.contains(text.substring(8, 12))) {
            found = FileType.MP4;
        } else if (text.startsWith("\u001aE\u00df\u00a3")
                && text.substring(0, Math.min(64, text.length())).contains("\u0042\u0082\u0084webm")) {
            found = FileType.WEBM;
        }
        return Optional.ofNullable(found);
    }

    /** Office files are ZIPs; their kind stands in the list of parts, or in a first part that is not compressed. */
    private static FileType insideZip(Path file, String head) throws MediaRefused, IOException {
        for (var type : OPEN_DOCUMENT.entrySet()) {
            if (head.startsWith("mimetype" + type.getKey() + "PK", 30)) {
                return checked(file, type.getValue());
            }
        }
        return checked(file, null);
    }

    private static FileType checked(Path file, FileType known) throws MediaRefused, IOException {
        var packed = Files.size(file);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new MediaRefused(Reason.DAMAGED);
            }
            var unpacked = zip.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
            if (unpacked > MOST_UNPACKED || unpacked / Math.max(1, packed) > LARGEST_RATIO) {
                throw new MediaRefused(Reason.DAMAGED);
            }
            if (zip.stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"))
                    || zip.getEntry("Basic/script-lc.xml") != null) {
                throw new MediaRefused(Reason.MACROS);
            }
            if (known != null) {
                return known;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                var part = OFFICE.keySet().stream()
                        .filter(p -> zip.getEntry(p) != null)
                        .findFirst();
                if (part.isPresent()) {
                    return OFFICE.get(part.get());
                }
            }
        } catch (ZipException e) {
            throw (MediaRefused) new MediaRefused(Reason.DAMAGED).initCause(e);
        }
        throw new MediaRefused(Reason.UNKNOWN_TYPE);
    }

    private static boolean isMp3(byte[] head, String text) {
        if (text.startsWith("ID3")) {
            return true;
        }
        var length = frameLength(head, 0);
        return length > 0 && (length + 4 > head.length || frameLength(head, length) > 0);
    }

    /** Bytes of the frame that begins there, 0 where none does. */
    private static int frameLength(byte[] bytes, int at) {
        if (at + 4 > bytes.length || (bytes[at] & 0xff) != 0xff || (bytes[at + 1] & 0xe6) != 0xe2) {
            return 0;
        }
        var version = bytes[at + 1] >> 3 & 3;
        var bitrate = bytes[at + 2] >> 4 & 15;
        var rate = bytes[at + 2] >> 2 & 3;
        if (version == 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
            return 0;
        }
        var first = version == 3;
        var kilobits = MP3_BITRATES[first ? 0 : 1][bitrate];
        var hertz = MP3_RATES[rate] / (first ? 1 : version == 2 ? 2 : 4);
        return (first ? 144_000 : 72_000) * kilobits / hertz + (bytes[at + 2] >> 1 & 1);
    }
}
