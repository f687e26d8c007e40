package net.dider.portal.media.service;

import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.platform.text.Folding;

/**
 * Where files answer. {@code /media/42/3/640/kordon.webp} and {@code /media/42/3/statute.pdf} name a version: what is there
 * never changes, and is kept for ever. {@code /media/42/statute.pdf} (or only {@code /media/42}) always leads to the
 * present version; so does the address of a version that was replaced. The name at the end is for people.
 */
public final class MediaAddress {

    public static final String ROOT = "/media/";
    private static final int LONGEST_NAME = 80;

    private MediaAddress() {}

    /** @param width one of the file's widths */
    public static String image(MediaFile file, int width, FileType type) {
        return ROOT + file.id() + "/" + file.version() + "/" + width + "/" + name(file, type);
    }

    /** This version, in its largest form. */
    public static String present(MediaFile file) {
        return file.kind() == MediaKind.IMAGE
                ? image(file, file.width(), file.type())
                : ROOT + file.id() + "/" + file.version() + "/" + name(file, file.type());
    }

    /** Whatever version there will be. */
    public static String lasting(MediaFile file) {
        return ROOT + file.id() + "/" + name(file, file.type());
    }

    /** What a reader's computer may call it: letters, digits and hyphens only. */
    public static String name(MediaFile file, FileType type) {
        var words = Folding.slug(file.title(), LONGEST_NAME);
        return (words.isEmpty() ? "file" : words) + "." + type.extension();
    }
}
