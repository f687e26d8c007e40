package net.dider.portal.media.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file as it lies in the media folder.
 *
 * @param type for pictures that of the larger copies, JPEG or PNG; WebP lies beside each
 * @param key name of its folder
 * @param size bytes of the file, or of the largest picture
 * @param width of the largest picture in pixels, 0 for what is no picture
 * @param widths of all pictures, ascending
 */
public record StoredFile(FileType type, String key, long size, int width, int height, List<Integer> widths) {

    public StoredFile {
        widths = List.copyOf(widths);
    }

    String widthsText() {
        return widths.stream().map(w -> Integer.toString(w)).collect(Collectors.joining(","));
    }

    static List<Integer> widths(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
