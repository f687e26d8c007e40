package net.dider.portal.media.service;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and attackers make them. */
public final class Pictures {

    private static final int EXIF_LENGTH = 2;

    private Pictures() {}

    /** Its left half is red, its right half blue. */
    public static byte[] halves(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return encode(picture, format);
    }

    public static byte[] translucent(int width, int height) {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    private static byte[] encode(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with what a telephone writes into it: how it was held, where it was, and whatever else is given. */
    public static byte[] photograph(int width, int height, int orientation, String note) {
        var jpeg = halves("jpg", width, height);
        var exif = exif(orientation, note);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, EXIF_LENGTH);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .array());
        out.writeBytes(exif);
        out.write(jpeg, EXIF_LENGTH, jpeg.length - EXIF_LENGTH);
        return out.toByteArray();
    }

    /** TIFF, big-endian: orientation, a description, and a GPS directory that says 38° north (EXIF 2.32 §4.6). */
    private static byte[] exif(int orientation, String note) {
        var text = (note + "\0").getBytes(StandardCharsets.UTF_8);
        var directory = 8;
        var afterDirectory = directory + 2 + 3 * 12 + 4;
        var gps = afterDirectory + text.length;
        var degrees = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(degrees + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(directory);
        tiff.putShort((short) 3);
        entry(tiff, 0x010e, 2, text.length, afterDirectory);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).put(text);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 2, 5, 3, degrees);
        tiff.putInt(0);
        for (var number : new int[] {38, 1, 25, 1, 0, 1}) {
            tiff.putInt(number);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of some hundred bytes that says it is that large. */
    public static byte[] boastfulPng(int width, int height) {
        var png = ByteBuffer.wrap(halves("png", 8, 8));
        png.putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png.array(), 12, 17);
        png.putInt(29, (int) check.getValue());
        return png.array();
    }

    /** A GIF whose comment is a page with a script. */
    public static byte[] gifAndPage() {
        var gif = halves("gif", 20, 10);
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(gif, 0, gif.length - 1);
        out.write(0x21);
        out.write(0xfe);
        out.write(page.length);
        out.writeBytes(page);
        out.write(0);
        out.write(0x3b);
        return out.toByteArray();
    }
}
