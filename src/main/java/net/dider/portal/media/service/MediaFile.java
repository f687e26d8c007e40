package net.dider.portal.media.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaItem;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.MediaWords;
import net.dider.portal.media.entity.StoredFile;

/** A file of the library, to be shown: everything a page needs of it. */
public record MediaFile(
        long id,
        int version,
        MediaKind kind,
        String title,
        StoredFile stored,
        int focalX,
        int focalY,
        boolean trashed,
        Instant uploadedAt,
        Long uploadedBy,
        int lockVersion,
        Map<String, Words> words) {

    /** Narrower pictures than this are looked at in a list. */
    private static final int THUMBNAIL = 320;

    /** What it is called in one language; {@code lockVersion} is 0 where nothing was written yet. */
    public record Words(String language, String alternative, String caption, boolean decorative, int lockVersion) {

        static final Words NONE = new Words("", "", "", false, 0);
    }

    static MediaFile of(MediaItem item) {
        return new MediaFile(
                item.getId(),
                item.getVersion(),
                item.getKind(),
                item.getTitle(),
                item.getFile(),
                item.getFocalX(),
                item.getFocalY(),
                item.isTrashed(),
                item.getUploadedAt(),
                item.getUploadedBy(),
                item.getLockVersion(),
                item.getWords().stream()
                        .collect(Collectors.toUnmodifiableMap(MediaWords::getLanguage, MediaFile::words)));
    }

    private static Words words(MediaWords w) {
        return new Words(w.getLanguage(), w.getAlternative(), w.getCaption(), w.isDecorative(), w.getLockVersion());
    }

    public FileType type() {
        return stored.type();
    }

    public int width() {
        return stored.width();
    }

    public int height() {
        return stored.height();
    }

    public List<Integer> widths() {
        return stored.widths();
    }

    /** The words in that language; empty ones where none are written. */
    public Words in(String language) {
        return words.getOrDefault(language, Words.NONE);
    }

    /** True for a picture that somebody who does not see it is told nothing of in that language. */
    public boolean lacks(String language) {
        var spoken = in(language);
        return kind == MediaKind.IMAGE
                && !spoken.decorative()
                && spoken.alternative().isEmpty();
    }

    public Optional<String> firstAlternativeLanguage() {
        return words.values().stream()
                .filter(w -> !w.alternative().isEmpty())
                .map(Words::language)
                .sorted()
                .findFirst();
    }

    /** The languages among these in which it {@link #lacks} an alternative text. */
    public List<String> lacking(Collection<String> languages) {
        return languages.stream().filter(this::lacks).toList();
    }

    /** Address of a small picture, null for what is no picture. */
    public String thumbnail() {
        return kind == MediaKind.IMAGE ? MediaAddress.image(this, smallest(THUMBNAIL), FileType.WEBP) : null;
    }

    /** The width of the narrowest picture that is at least that wide, else of the widest. */
    public int smallest(int atLeast) {
        return widths().stream().filter(w -> w >= atLeast).findFirst().orElse(width());
    }
}
