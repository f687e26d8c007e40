package net.dider.portal.media.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A file of the library: its number and its address stay, what is behind them can be replaced. */
@Entity
@Table(name = "media_items")
public class MediaItem {

    public static final int LONGEST_TITLE = 150;
    private static final int MIDDLE = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MediaKind kind;

    @Column(nullable = false, length = LONGEST_TITLE)
    private String title;

    /** The title, folded for search. */
    @Column(name = "search_key", nullable = false, length = 300)
    private String searchKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false, length = 10)
    private FileType type;

    /** Name of the folder with the present version. */
    @Column(name = "storage_key", nullable = false, length = 40)
    private String storageKey;

    /** Counts what was behind this number, from 1. */
    @Column(name = "version_number", nullable = false)
    private int version;

    @Column(name = "byte_size", nullable = false)
    private long size;

    @Column(name = "pixel_width", nullable = false)
    private int width;

    @Column(name = "pixel_height", nullable = false)
    private int height;

    /** The pictures there are, by width, ascending, separated by commas; empty for what is no picture. */
    @Column(nullable = false, length = 60)
    private String widths;

    /** What must stay in sight when a picture is cut, in percent from the left and from the top. */
    @Column(name = "focal_x", nullable = false)
    private int focalX = MIDDLE;

    @Column(name = "focal_y", nullable = false)
    private int focalY = MIDDLE;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Column(name = "trashed_at")
    private Instant trashedAt;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    private List<MediaWords> words = new ArrayList<>();

    protected MediaItem() {}

    public MediaItem(String title, String searchKey, StoredFile file, Instant now, Long accountId) {
        kind = file.type().kind();
        name(title, searchKey);
        hold(file, now, accountId);
    }

    public void name(String newTitle, String newSearchKey) {
        title = Objects.requireNonNull(newTitle);
        searchKey = Objects.requireNonNull(newSearchKey);
    }

    /** Puts another file of the same kind behind this number; returns the key of the one that goes. */
    public String replace(StoredFile file, Instant now, Long accountId) {
        if (file.type().kind() != kind) {
            throw new IllegalArgumentException(kind + " by " + file.type());
        }
        var before = storageKey;
        hold(file, now, accountId);
        return before;
    }

    private void hold(StoredFile file, Instant now, Long accountId) {
        type = file.type();
        storageKey = file.key();
        size = file.size();
        width = file.width();
        height = file.height();
        widths = file.widthsText();
        uploadedAt = now;
        uploadedBy = accountId;
        version++;
    }

    public void focus(int x, int y) {
        if (x < 0 || x > 100 || y < 0 || y > 100) {
            throw new IllegalArgumentException(x + "/" + y);
        }
        focalX = x;
        focalY = y;
    }

    /** From now on nobody is answered with it; it can be taken back. */
    public void trash(Instant now) {
        trashedAt = now;
    }

    public void restore() {
        trashedAt = null;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    public Optional<MediaWords> find(String language) {
        return words.stream().filter(w -> w.getLanguage().equals(language)).findFirst();
    }

    /** The words in that language, begun if there are none yet. */
    public MediaWords words(String language) {
        return find(language).orElseGet(() -> {
            var begun = new MediaWords(this, language);
            words.add(begun);
            return begun;
        });
    }

    public Long getId() {
        return id;
    }

    public MediaKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public StoredFile getFile() {
        return new StoredFile(type, storageKey, size, width, height, StoredFile.widths(widths));
    }

    public int getVersion() {
        return version;
    }

    public int getFocalX() {
        return focalX;
    }

    public int getFocalY() {
        return focalY;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public Long getUploadedBy() {
        return uploadedBy;
    }

    public int getLockVersion() {
        return lockVersion;
    }

    public List<MediaWords> getWords() {
        return List.copyOf(words);
    }
}
