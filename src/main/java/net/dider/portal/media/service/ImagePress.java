package net.dider.portal.media.service;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import net.coobird.thumbnailator.makers.FixedSizeThumbnailMaker;
import net.coobird.thumbnailator.resizers.Resizers;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.service.MediaRefused.Reason;

/**
 * Makes of an uploaded picture the ones that readers get (ASVS 5.2.6): only its pixels are taken over, so that whatever
 * else the file held (place and time of a photograph, a page or a program behind the picture) is gone. How large it is,
 * is read and judged before any pixel is decoded.
 */
public final class ImagePress {

    /** Widths that pages ask for; the largest picture is kept beside them. */
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1440);

    static final int LONGEST_SIDE = 2_400;
    static final long MOST_PIXELS = 50_000_000;
    /** The reader of WebP takes a whole picture into memory, and each of its pixels as four bytes. */
    static final long MOST_WEBP_PIXELS = 16_000_000;

    private static final int LONGEST_SOURCE_SIDE = 20_000;
    /** Of larger ones every second (third, …) pixel is read: enough for 2 400, and 48 MB at most. */
    private static final long PIXELS_AT_ONCE = 16_000_000;

    private static final float JPEG_QUALITY = .82f;
    private static final float WEBP_QUALITY = .8f;

    /** The heap has room for one picture at a time. */
    private static final Semaphore TURN = new Semaphore(1, true);

    /** What was made, all of them in one folder as {@code <width>.<extension>}. */
    public record Pressed(FileType type, int width, int height, List<Integer> widths) {}

    private ImagePress() {}

    /**
     * @param folder where to write, exists
     * @throws MediaRefused when the picture is too large or cannot be read
     */
    public static Pressed press(Path source, FileType type, Path folder) throws MediaRefused, IOException {
        TURN.acquireUninterruptibly();
        try {
            var largest = read(source, type);
            var kept = type == FileType.PNG
                            || type == FileType.GIF
                            || largest.getColorModel().hasAlpha()
                    ? FileType.PNG
                    : FileType.JPEG;
            var widths = new ArrayList<Integer>();
            var picture = largest;
            write(picture, kept, folder);
            widths.add(picture.getWidth());
            for (var n = WIDTHS.size() - 1; n >= 0; n--) {
                if (WIDTHS.get(n) < largest.getWidth()) {
                    picture = scale(picture, WIDTHS.get(n), height(largest, WIDTHS.get(n)));
                    write(picture, kept, folder);
                    widths.add(0, picture.getWidth());
                }
            }
            return new Pressed(kept, largest.getWidth(), largest.getHeight(), List.copyOf(widths));
        } catch (RuntimeException | OutOfMemoryError e) {
            // Readers fail in many ways on a file that is made up.
            throw (MediaRefused) new MediaRefused(Reason.DAMAGED).initCause(e);
        } finally {
            TURN.release();
        }
    }

    private static int height(BufferedImage picture, int width) {
        return Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
    }

    /** The picture as people see it: upright, sRGB, no side longer than {@link #LONGEST_SIDE}. */
    private static BufferedImage read(Path source, FileType type) throws MediaRefused, IOException {
        var reader = reader(type);
        try (var in = new FileImageInputStream(source.toFile())) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            judge(type, width, height);
            var parameters = reader.getDefaultReadParam();
            var step = (int) Math.ceil(Math.sqrt((double) width * height / PIXELS_AT_ONCE));
            if (step > 1) {
                parameters.setSourceSubsampling(step, step, 0, 0);
            }
            var orientation = type == FileType.JPEG ? Exif.orientation(source) : Orientation.TOP_LEFT;
            return upright(fit(reader.read(0, parameters)), orientation);
        } catch (IOException e) {
            throw (MediaRefused) new MediaRefused(Reason.DAMAGED).initCause(e);
        } finally {
            reader.dispose();
        }
    }

    private static void judge(FileType type, int width, int height) throws MediaRefused {
        var most = type == FileType.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
        if ((long) width * height > most || width > LONGEST_SOURCE_SIDE || height > LONGEST_SOURCE_SIDE) {
            throw new MediaRefused(Reason.TOO_MANY_PIXELS, most / 1_000_000);
        }
    }

    private static BufferedImage fit(BufferedImage picture) {
        var most = Math.max(picture.getWidth(), picture.getHeight());
        var factor = Math.min(1d, (double) LONGEST_SIDE / most);
        return scale(picture, Math.max(1, (int) Math.round(picture.getWidth() * factor)), Math.max(1, (int)
                Math.round(picture.getHeight() * factor)));
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    /** Drawing into a picture of sRGB is what turns other colour spaces into it. */
    private static BufferedImage scale(BufferedImage picture, int width, int height) {
        return new FixedSizeThumbnailMaker(width, height, false, true)
                .resizer(Resizers.PROGRESSIVE)
                .imageType(
                        picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .make(picture);
    }

    private static void write(BufferedImage picture, FileType kept, Path folder) throws IOException {
        encode(picture, kept, folder);
        encode(picture, FileType.WEBP, folder);
    }

    private static void encode(BufferedImage picture, FileType type, Path folder) throws IOException {
        var writer = writer(type);
        var file = folder.resolve(picture.getWidth() + "." + type.extension());
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters(writer, type));
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam parameters(ImageWriter writer, FileType type) {
        if (type == FileType.WEBP) {
            var webp = new WebPWriteParam(Locale.ROOT);
            webp.setCompressionType("Lossy");
            webp.setCompressionQuality(WEBP_QUALITY);
            return webp;
        }
        var parameters = writer.getDefaultWriteParam();
        if (type == FileType.JPEG) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
        }
        return parameters;
    }

    /** Libraries of a web application are not found by the registry of the JDK; theirs are asked directly. */
    private static ImageReader reader(FileType type) {
        if (type == FileType.WEBP) {
            // Written in Java: what strangers made is not given to a library written in C.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        return theJdks(ImageIO.getImageReadersByFormatName(type.extension()));
    }

    private static ImageWriter writer(FileType type) {
        return type == FileType.WEBP
                ? new WebPImageWriterSpi().createWriterInstance(null)
                : theJdks(ImageIO.getImageWritersByFormatName(type.extension()));
    }

    private static <T> T theJdks(Iterator<T> found) {
        while (found.hasNext()) {
            var one = found.next();
            if (one.getClass().getName().startsWith("com.sun.imageio.")) {
                return one;
            }
        }
        throw new IllegalStateException("the JDK has lost its own picture formats");
    }
}
