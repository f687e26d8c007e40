package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.ShareLink;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.security.SignedIn;

/** The working text as a reader would see it: for whoever writes it, and for whom she sends a link (E10). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class PreviewService {

    private static final Duration LIFE = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private DraftService drafts;

    @Inject
    private WrittenTextCleaner cleaner;

    @Inject
    private SignedIn signedIn;

    @Inject
    private jakarta.enterprise.event.Event<Audited> audited;

    /** @param token for the address; @param until when it expires */
    public record Shared(String token, Instant until) {}

    /** With what she typed and did not save yet; empty where nothing is written in that language. */
    public Optional<PublishedText> find(long itemId, String language) {
        return Optional.ofNullable(entityManager.find(ContentItem.class, itemId))
                .flatMap(i -> i.find(language))
                .filter(v -> v.getWorking() != null)
                .map(v -> text(
                        v,
                        drafts.find(itemId, language)
                                .map(d -> cleaner.lenient(d.getText()))
                                .orElseGet(() -> v.getWorking().getText())));
    }

    /** Whether {@link #find} shows words of hers that are not saved. */
    public boolean isUnsaved(long itemId, String language) {
        return drafts.find(itemId, language).isPresent();
    }

    /** A link that shows the working text of that language, whatever it is by then, for a week. */
    public Shared share(long itemId, String language) throws ContentRefused {
        var item = rows.get(itemId);
        var token = Secrets.token();
        var now = Instant.now();
        var until = now.plus(LIFE);
        entityManager.persist(new ShareLink(Secrets.hash(token), item, language, signedIn.accountId(), now, until));
        audited.fire(Audited.of(AuditKind.CONTENT_SHARED, "content", itemId).change(null, language + " " + until));
        return new Shared(token, until);
    }

    /** What the link shows; empty for one that is unknown or has expired. */
    @PermitAll
    public Optional<PublishedText> findShared(String token) {
        return entityManager
                .createQuery("SELECT l FROM ShareLink l WHERE l.tokenHash = :hash", ShareLink.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst()
                .filter(l -> l.isAlive(Instant.now()))
                .flatMap(l -> text(l.getItem(), l.getLanguage()));
    }

    private static Optional<PublishedText> text(ContentItem item, String language) {
        return item.find(language)
                .filter(v -> v.getWorking() != null)
                .map(v -> text(v, v.getWorking().getText()));
    }

    private static PublishedText text(ContentVersion version, WrittenText text) {
        var now = Instant.now();
        var item = version.getItem();
        return new PublishedText(
                item.getId(),
                item.getType(),
                item.getCode(),
                version.getLanguage(),
                text.title(),
                version.getPath() == null
                        ? ContentAddresses.path(item, version.getLanguage(), text.slug())
                        : version.getPath(),
                text.summary(),
                text.body(),
                text.metaTitle(),
                text.metaDescription(),
                version.getFirstPublishedAt() == null ? now : version.getFirstPublishedAt(),
                version.getPublishedAt() == null ? now : version.getPublishedAt(),
                item.getSourceLanguage(),
                version.isOutdated() && item.isStaleBanner(),
                item.findSource()
                        .filter(s -> s.getWorking() != null)
                        .map(s -> s.getWorking().getText().own())
                        .orElse(OwnFields.NONE),
                text.own());
    }
}
