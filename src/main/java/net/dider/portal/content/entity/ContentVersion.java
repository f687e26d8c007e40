package net.dider.portal.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An item in one language: the revision being worked on and the one readers see, each with a life of its own. */
@Entity
@Table(name = "content_versions")
public class ContentVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    /** To tell whose it is without fetching that. */
    @Column(name = "item_id", insertable = false, updatable = false)
    private Long itemId;

    @Column(nullable = false, length = 35)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "working_revision_id")
    private ContentRevision working;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_revision_id")
    private ContentRevision published;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Stage stage = Stage.DRAFT;

    /** The number of the source's revision that this text says the same as; null where nobody said so. */
    @Column(name = "source_revision")
    private Integer sourceRevision;

    /** The number of the last published revision that changed the meaning; null before the first publication. */
    @Column(name = "meaningful_revision")
    private Integer meaningfulRevision;

    /** Something saved since the last publication changed the meaning. */
    @Column(name = "has_meaningful_change", nullable = false)
    private boolean meaningfulChange = true;

    /** Kept beside what it follows from, so that lists of thousands are filtered by an index. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private VersionState state = VersionState.DRAFT;

    /** The title being worked on, folded for search. */
    @Column(name = "title_key", length = 250)
    private String titleKey;

    /** The item's type while it lives, and null in the trash: beside the text, so that one index answers a list. */
    @Column(name = "listed_type", length = 40)
    private String listedType;

    /** The same while readers see this text, and null while they do not. */
    @Column(name = "shown_type", length = 40)
    private String shownType;

    /** Where readers find it below its language and type; null while unpublished. */
    @Column(length = 600)
    private String path;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "unpublish_at")
    private Instant unpublishAt;

    /** Why it was not done at its time; null while nothing went wrong. */
    @Column(name = "schedule_refused", length = 20)
    private String scheduleRefused;

    /** The published revision whose links the report knows. */
    @Column(name = "linked_revision_id")
    private Long linked;

    /** Who asked for either. */
    @Column(name = "scheduled_by")
    private Long scheduledBy;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected ContentVersion() {}

    ContentVersion(ContentItem item, String language) {
        this.item = item;
        this.language = language;
        list();
    }

    /** Takes a saved revision as the one to go on from. */
    public void workOn(ContentRevision revision, String foldedTitle) {
        titleKey = foldedTitle;
        var first = working == null;
        working = revision;
        if (revision.getWeight() == Weight.MEANINGFUL) {
            meaningfulChange = true;
        }
        if (revision.getSourceRevision() != null && (first || revision.getWeight() == Weight.MEANINGFUL)) {
            sourceRevision = revision.getSourceRevision();
        }
        item.settle();
    }

    /** Somebody compared the two: this text says the same as that revision of its source (E3). */
    public void catchUp(int revisionOfSource) {
        sourceRevision = revisionOfSource;
        item.settle();
    }

    public void moveTo(Stage next) {
        stage = next;
        settle();
    }

    /** @param publish when to show the working text, null for never; @param unpublish when to take it away */
    public void schedule(Instant publish, Instant unpublish, Long accountId) {
        publishAt = publish;
        unpublishAt = unpublish;
        scheduledBy = accountId;
        scheduleRefused = null;
    }

    /** @return whether this is news: it is tried again, and told once */
    public boolean notePlanRefused(String reason) {
        var news = !reason.equals(scheduleRefused);
        scheduleRefused = reason;
        return news;
    }

    /** Shows readers what was being worked on. */
    public void publish(String newPath, Instant now) {
        if (working == null) {
            throw new IllegalStateException("Nothing was written in " + language);
        }
        if (meaningfulChange) {
            meaningfulRevision = working.getNumber();
            meaningfulChange = false;
        }
        published = working;
        path = newPath;
        publishAt = null;
        scheduleRefused = null;
        stage = Stage.DRAFT;
        publishedAt = now;
        if (firstPublishedAt == null) {
            firstPublishedAt = now;
        }
        item.settle();
    }

    /** What is published here for the first time was published elsewhere before. */
    public void datePublication(Instant first, Instant last) {
        firstPublishedAt = first;
        publishedAt = last;
    }

    /** Takes the text away from readers; nothing written is lost. */
    public void unpublish() {
        published = null;
        path = null;
        unpublishAt = null;
        item.settle();
    }

    /** The address changed because a page above it moved. */
    public void moveAddress(String newPath) {
        path = newPath;
    }

    /** Something in this item changed that the state may follow from. */
    void settle() {
        if (published == null) {
            state = stage.state();
        } else if (isOutdated()) {
            state = VersionState.OUTDATED;
        } else {
            state = published.equals(working) ? VersionState.PUBLISHED : VersionState.CHANGED;
        }
        list();
    }

    private void list() {
        listedType = item.getListedType();
        shownType = published == null ? null : listedType;
    }

    public VersionState getState() {
        return working == null ? VersionState.MISSING : state;
    }

    /** The meaning of what readers see of the source changed after the revision this text was compared with. */
    public boolean isOutdated() {
        return item.findSource()
                .filter(source -> source != this && source.published != null && sourceRevision != null)
                .filter(source -> source.meaningfulRevision > sourceRevision)
                .isPresent();
    }

    /** What translators of this text go by: what readers see, or what is being written while they see nothing. */
    public ContentRevision getReference() {
        return published == null ? working : published;
    }

    public boolean isSource() {
        return language.equals(item.getSourceLanguage());
    }

    public Long getItemId() {
        return itemId;
    }

    public ContentItem getItem() {
        return item;
    }

    public String getLanguage() {
        return language;
    }

    public ContentRevision getWorking() {
        return working;
    }

    public ContentRevision getPublished() {
        return published;
    }

    public Stage getStage() {
        return stage;
    }

    public Integer getSourceRevision() {
        return sourceRevision;
    }

    public String getPath() {
        return path;
    }

    public Instant getPublishAt() {
        return publishAt;
    }

    public Instant getUnpublishAt() {
        return unpublishAt;
    }

    /** The report on links knows those of what is published now. */
    public void noteLinks() {
        linked = published == null ? null : published.getId();
    }

    public String getScheduleRefused() {
        return scheduleRefused;
    }

    public Long getScheduledBy() {
        return scheduledBy;
    }

    public Instant getFirstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
