package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.Stage;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Folding;

/** What people write: every save is a revision, and none is made on top of somebody else's unseen. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class ContentService {

    @Inject
    private ContentRows rows;

    @Inject
    private WrittenTextCleaner cleaner;

    @Inject
    private EditingRights rights;

    @Inject
    private Publisher publisher;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** What belongs to an item in every language. */
    public record Item(
            long id,
            String type,
            String code,
            String sourceLanguage,
            Long parentId,
            boolean staleBanner,
            Long ownerId,
            Instant deletedAt) {

        public boolean isHome() {
            return "home".equals(code);
        }
    }

    /**
     * One language of an item on the editor's desk.
     *
     * @param baseRevision the revision it shows, 0 where nothing was written yet
     * @param path where readers find it below its type; null while they do not
     * @param writable whether the signed-in person may change it
     * @param sourceRevision the revision of the source that a translator has before her now; null for the source itself
     * @param planRefused why what was planned was not done at its time, a {@link ContentRefused.Reason}; else null
     * @param outdated the source's meaning changed after this text was compared with it, published or not
     */
    public record Desk(
            Language language,
            WrittenText text,
            int baseRevision,
            VersionState state,
            Stage stage,
            String path,
            boolean source,
            boolean writable,
            Integer sourceRevision,
            boolean outdated,
            Instant publishAt,
            Instant unpublishAt,
            String planRefused) {}

    public Item getItem(long itemId) throws ContentRefused {
        var item = rows.get(itemId);
        return new Item(
                itemId,
                item.getType(),
                item.getCode(),
                item.getSourceLanguage(),
                item.getParent() == null ? null : item.getParent().getId(),
                item.isStaleBanner(),
                item.getOwnerId(),
                item.getDeletedAt());
    }

    /** The item's texts in every language of the portal, in the portal's order; empty texts where none is written. */
    public List<Desk> getDesks(long itemId) throws ContentRefused {
        var item = rows.get(itemId);
        return languages.getAll().stream().map(l -> desk(item, l)).toList();
    }

    /** For an item that is only about to be begun, with that language as the source of the others. */
    public List<Desk> getEmptyDesks(String source) {
        var item = new ContentItem("", null, source, Instant.now());
        return languages.getAll().stream().map(l -> desk(item, l)).toList();
    }

    /** The present text in one language: what a colleague saved meanwhile. */
    public Desk getDesk(long itemId, String language) throws ContentRefused {
        return desk(rows.get(itemId), languages.find(language).orElseThrow());
    }

    private Desk desk(ContentItem item, Language language) {
        var code = language.getCode();
        var version = item.find(code).filter(v -> v.getWorking() != null);
        var source = code.equals(item.getSourceLanguage());
        return new Desk(
                language,
                version.map(v -> v.getWorking().getText()).orElse(WrittenText.EMPTY),
                version.map(v -> v.getWorking().getNumber()).orElse(0),
                item.stateIn(code),
                version.map(ContentVersion::getStage).orElse(Stage.DRAFT),
                version.map(ContentVersion::getPath).orElse(null),
                source,
                rights.mayWrite(item, code),
                source ? null : reference(item),
                version.filter(ContentVersion::isOutdated).isPresent(),
                version.map(ContentVersion::getPublishAt).orElse(null),
                version.map(ContentVersion::getUnpublishAt).orElse(null),
                version.map(ContentVersion::getScheduleRefused).orElse(null));
    }

    private static Integer reference(ContentItem item) {
        return item.findSource()
                .map(ContentVersion::getReference)
                .map(ContentRevision::getNumber)
                .orElse(null);
    }

    /**
     * Begins an item of that type with its first words; it shows nowhere until a language of it is published.
     *
     * @param source the language that the others follow, whichever is written first
     * @return the new item's id
     * @throws ContentRefused as {@link #save} does; no item is begun then
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.CONTENT)
    public long create(String type, String source, String language, WrittenText written) throws ContentRefused {
        var item = new ContentItem(type, null, source, Instant.now());
        item.assignTo(signedIn.accountId());
        rows.store(item);
        rows.flush();
        audited.fire(
                Audited.of(AuditKind.CONTENT_CREATED, "content", item.getId()).change(null, type));
        save(item.getId(), language, 0, written, Weight.MEANINGFUL, null);
        return item.getId();
    }

    /**
     * Saves one language as a new revision; saving what is there already makes none.
     *
     * @param baseRevision the revision the writer started from, 0 for none
     * @param weight what the change means for the other languages
     * @param sourceRevision the revision of the source the writer had before her, null in the source language
     * @return the number of the revision that now is the working one
     * @throws ContentRefused with {@code STALE} when somebody saved in between, and for each rule of {@link WrittenText}
     *     that is not kept; nothing is stored then
     */
    public int save(
            long itemId, String language, int baseRevision, WrittenText written, Weight weight, Integer sourceRevision)
            throws ContentRefused {
        var item = rows.lock(itemId);
        rights.require(item, language);
        var version = item.version(language);
        var before = version.getWorking();
        ContentRefused.unless((before == null ? 0 : before.getNumber()) == baseRevision, Reason.STALE, "body");
        var text = cleaner.clean(item, language, written);
        if (before != null && before.getText().equals(text)) {
            if (weight == Weight.MEANINGFUL && sourceRevision != null && version.isOutdated()) {
                markUpToDate(itemId, language, sourceRevision);
            }
            return baseRevision;
        }
        var now = Instant.now();
        // another address alone says nothing new to translators
        var readdressed =
                before != null && sourceRevision == null && before.getText().isSameButForSlug(text);
        var revision = new ContentRevision(
                item,
                language,
                baseRevision + 1,
                text,
                readdressed ? Weight.MINOR : weight,
                sourceRevision,
                now,
                signedIn.accountId());
        rows.store(revision);
        item.touch(now);
        version.workOn(revision, Folding.fold(text.title()));
        rows.store(version);
        publisher.tell(AuditKind.CONTENT_SAVED, version, before, revision, null);
        return revision.getNumber();
    }

    /** Somebody compared: this text says what that revision of its source says, though nothing in it changed (E3). */
    public void markUpToDate(long itemId, String language, int sourceRevision) throws ContentRefused {
        var item = rows.lock(itemId);
        rights.require(item, language);
        var version = ContentRows.version(item, language);
        var before = version.getSourceRevision();
        version.catchUp(sourceRevision);
        audited.fire(Audited.of(AuditKind.CONTENT_COMPARED, "content", itemId)
                .change(language + " " + before, language + " " + sourceRevision));
        publisher.announce(item);
    }

    /** How far the work on a text is; readers see nothing of that. */
    public void moveTo(long itemId, String language, Stage stage) throws ContentRefused {
        var item = rows.lock(itemId);
        rights.require(item, language);
        ContentRows.version(item, language).moveTo(stage);
        item.touch(Instant.now());
    }
}
