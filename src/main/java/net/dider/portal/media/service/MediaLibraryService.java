package net.dider.portal.media.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.media.entity.MediaItem;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.MediaWords;
import net.dider.portal.media.entity.StoredFile;
import net.dider.portal.media.service.MediaRefused.Reason;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.TranslatorScope;
import net.dider.portal.platform.text.Folding;

/** The library as editors work in it. Translators look, and write the words of their own languages. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.MEDIA)
public class MediaLibraryService {

    private static final int LONGEST_KEY = 300;
    private static final String SUBJECT = "media";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SecurityContext securityContext;

    @Inject
    private TranslatorScope scope;

    @Inject
    private PersonNames names;

    @Inject
    @Any
    private Instance<MediaUses> users;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<Audited> audited;

    /** A page of the files, the newest first. */
    public List<MediaFile> find(MediaFilter filter, int first, int count) {
        return new MediaQuery(entityManager, filter).page(first, count);
    }

    public long count(MediaFilter filter) {
        return new MediaQuery(entityManager, filter).count();
    }

    /** What there is in the library by its folded title; of several with one title the newest. */
    public Map<String, Named> findByTitle() {
        var found = new HashMap<String, Named>();
        entityManager
                .createQuery(
                        "SELECT m.searchKey, m.id, m.kind FROM MediaItem m WHERE m.trashedAt IS NULL ORDER BY m.id",
                        Object[].class)
                .getResultStream()
                .forEach(m -> found.put((String) m[0], new Named((Long) m[1], m[2] == MediaKind.IMAGE)));
        return found;
    }

    /** A file somebody names. */
    public record Named(long id, boolean image) {}

    /** @throws MediaRefused when there is none */
    public MediaFile get(long id) throws MediaRefused {
        return MediaFile.of(getItem(id));
    }

    /** Who put the present version there; empty when nobody knows. */
    public String getUploader(MediaFile file) {
        return file.uploadedBy() == null
                ? ""
                : names.find(List.of(file.uploadedBy())).getOrDefault(file.uploadedBy(), "");
    }

    public List<MediaUses.Use> findUses(long id) {
        return users.stream().flatMap(u -> u.findUses(id).stream()).toList();
    }

    public boolean mayWrite(String language) {
        return securityContext.isCallerInRole(Roles.EDITOR)
                || securityContext.isCallerInRole(Roles.ADMINISTRATOR)
                || scope.mayTranslate(signedIn.accountId(), language);
    }

    /**
     * Says what the file is called in one language.
     *
     * @param written with the lock version of what was changed
     * @throws MediaRefused {@code STALE} when somebody changed it in between; nothing is stored then
     */
    public void say(long id, MediaFile.Words written) throws MediaRefused {
        if (!mayWrite(written.language())) {
            throw new MediaRefused(Reason.LANGUAGE_NOT_YOURS);
        }
        var item = lock(id);
        var alternative = line(written.alternative(), MediaWords.LONGEST_ALTERNATIVE);
        var caption = line(written.caption(), MediaWords.LONGEST_CAPTION);
        var before = MediaFile.of(item).in(written.language());
        if (before.lockVersion() != written.lockVersion()) {
            throw new MediaRefused(Reason.STALE);
        }
        item.words(written.language()).say(alternative, caption, written.decorative());
        entityManager.flush();
        tell(
                AuditKind.MEDIA_CHANGED,
                item,
                text(before),
                text(MediaFile.of(item).in(written.language())));
    }

    private static String text(MediaFile.Words words) {
        return words.lockVersion() == 0
                ? null
                : words.language() + ": " + (words.decorative() ? "–" : words.alternative()) + " / " + words.caption();
    }

    /** Names the file and says what must stay in sight when a picture is cut, in percent. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.MEDIA)
    public void describe(long id, int lockVersion, String title, int focalX, int focalY) throws MediaRefused {
        var item = lock(id);
        if (item.getLockVersion() != lockVersion) {
            throw new MediaRefused(Reason.STALE);
        }
        if (focalX < 0 || focalX > 100 || focalY < 0 || focalY > 100) {
            throw new MediaRefused(Reason.FOCUS);
        }
        var before = described(item);
        var name = title(title);
        item.name(name, key(name));
        item.focus(focalX, focalY);
        entityManager.flush();
        tell(AuditKind.MEDIA_CHANGED, item, before, described(item));
    }

    private static String described(MediaItem item) {
        return item.getTitle() + " (" + item.getFocalX() + " %, " + item.getFocalY() + " %)";
    }

    /** Writes the row of a file that lies in its place; returns its number. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.MEDIA)
    public long add(String title, StoredFile file) throws MediaRefused {
        var name = title(title);
        var item = new MediaItem(name, key(name), file, Instant.now(), signedIn.accountId());
        entityManager.persist(item);
        entityManager.flush();
        tell(AuditKind.MEDIA_UPLOADED, item, null, held(item));
        return item.getId();
    }

    /** From now on that file answers under this number. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.MEDIA)
    public void replace(long id, StoredFile file) throws MediaRefused {
        var item = lock(id);
        if (item.getKind() != file.type().kind()) {
            throw new MediaRefused(Reason.OTHER_KIND);
        }
        var before = held(item);
        item.replace(file, Instant.now(), signedIn.accountId());
        tell(AuditKind.MEDIA_REPLACED, item, before, held(item));
    }

    private static String held(MediaItem item) {
        var file = item.getFile();
        return item.getTitle() + ", " + file.type() + ", " + file.size() + " B, " + item.getVersion();
    }

    /** @throws MediaRefused {@code USED} when a page shows it */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.MEDIA)
    public void trash(long id) throws MediaRefused {
        var item = lock(id);
        var uses = findUses(id);
        if (!uses.isEmpty()) {
            throw new MediaRefused(Reason.USED, uses.size());
        }
        item.trash(Instant.now());
        tell(AuditKind.MEDIA_TRASHED, item, item.getTitle(), null);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.MEDIA)
    public void restore(long id) throws MediaRefused {
        var item = lock(id);
        item.restore();
        tell(AuditKind.MEDIA_RESTORED, item, null, item.getTitle());
    }

    private void tell(AuditKind kind, MediaItem item, String before, String after) {
        audited.fire(Audited.of(kind, SUBJECT, item.getId()).change(before, after));
        stale.fire(Stale.media(item.getId()));
    }

    private MediaItem getItem(long id) throws MediaRefused {
        return found(entityManager.find(MediaItem.class, id));
    }

    /** Two changes of one file wait for each other. */
    private MediaItem lock(long id) throws MediaRefused {
        return found(entityManager.find(
                MediaItem.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.cache.retrieveMode", jakarta.persistence.CacheRetrieveMode.BYPASS)));
    }

    private static MediaItem found(MediaItem item) throws MediaRefused {
        if (item == null) {
            throw new MediaRefused(Reason.UNKNOWN);
        }
        return item;
    }

    private static String title(String typed) throws MediaRefused {
        var title = line(typed, MediaItem.LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new MediaRefused(Reason.TITLE_REQUIRED);
        }
        return title;
    }

    private static String line(String typed, int longest) throws MediaRefused {
        var line =
                typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > longest) {
            throw new MediaRefused(Reason.TOO_LONG, longest);
        }
        return line;
    }

    private static String key(String title) {
        var folded = Folding.fold(title);
        return folded.substring(0, Math.min(folded.length(), LONGEST_KEY));
    }
}
