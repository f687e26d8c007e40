package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;

/** Shows texts to readers and takes them away, for whoever asks it within a transaction: an editor or the clock. */
@ApplicationScoped
class Publisher {

    @Inject
    private ContentAddresses addresses;

    @Inject
    private ContentChecks checks;

    @Inject
    private ContentTypes types;

    @Inject
    private LinkIndex links;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<Audited> audited;

    @Inject
    private Event<ContentPublished> published;

    /** @param accountId who asked for it; null for the signed-in person */
    void publish(ContentItem item, String language, Long accountId) throws ContentRefused {
        var version = ContentRows.version(item, language);
        checks.requireNothingBlocks(version.getWorking());
        var path = addresses.occupy(item, language);
        tell(AuditKind.CONTENT_PUBLISHED, version, version.getPublished(), version.getWorking(), accountId);
        version.publish(path, Instant.now());
        types.get(item.getType())
                .publish(new ContentType.Publication(
                        item.getId(),
                        language,
                        item.tellOwn(),
                        version.getPublished().getText().own()));
        links.write(version);
        addresses.follow(item, language, this::announce);
        announce(item);
    }

    void unpublish(ContentItem item, String language, Long accountId) throws ContentRefused {
        var version = ContentRows.version(item, language);
        tell(AuditKind.CONTENT_UNPUBLISHED, version, version.getPublished(), null, accountId);
        version.unpublish();
        links.write(version);
        addresses.follow(item, language, this::announce);
        announce(item);
    }

    /** The page or its place changed: its own published texts and those below it get their addresses. */
    void readdress(ContentItem item) throws ContentRefused {
        for (var version : item.getVersions()) {
            if (version.getPublished() != null) {
                version.moveAddress(addresses.occupy(item, version.getLanguage()));
            }
            addresses.follow(item, version.getLanguage(), this::announce);
        }
        announce(item);
    }

    /** What readers see of this item is not what it was. */
    void announce(ContentItem item) {
        links.judge(item.getId());
        stale.fire(Stale.item(item.getId(), item.getType()));
        published.fire(new ContentPublished(item.getId()));
    }

    void tell(AuditKind kind, ContentVersion version, ContentRevision before, ContentRevision after, Long accountId) {
        var entry = Audited.of(kind, "content", version.getItem().getId()).change(named(before), named(after));
        audited.fire(accountId == null ? entry : entry.by(accountId));
    }

    void tellPlan(AuditKind kind, ContentVersion version) {
        audited.fire(Audited.of(kind, "content", version.getItem().getId())
                .change(null, version.getLanguage() + " " + version.getPublishAt() + " – " + version.getUnpublishAt()));
    }

    /** Language, number and title tell a revision; its body is kept where it is. */
    private static String named(ContentRevision revision) {
        return revision == null
                ? null
                : revision.getLanguage() + " " + revision.getNumber() + ": "
                        + revision.getText().title();
    }
}
