package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Shows texts to readers, now or at a time, one language or all together, and takes them away. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class PublishingService {

    @Inject
    private ContentRows rows;

    @Inject
    private Publisher publisher;

    @Inject
    private SignedIn signedIn;

    /**
     * Shows readers the working revisions of these languages at once, all or none (E11).
     *
     * @throws ContentRefused with {@code BLOCKED} when {@link ContentChecks} finds what blocks, or when an address
     *     is taken meanwhile; readers see nothing new then
     */
    public void publish(long itemId, Collection<String> languages) throws ContentRefused {
        var item = rows.lock(itemId);
        for (var language : languages) {
            publisher.publish(item, language, null);
        }
    }

    /** Takes that language away from readers; its address is kept for when it comes back. */
    public void unpublish(long itemId, String language) throws ContentRefused {
        publisher.unpublish(rows.lock(itemId), language, null);
    }

    /**
     * Plans when a language is shown and taken away; null for no plan. What will be shown is what is the working text
     * then.
     *
     * @throws ContentRefused with {@code WRONG_TIME} for a time that has passed or an end before the beginning
     */
    public void schedule(long itemId, String language, Instant publishAt, Instant unpublishAt) throws ContentRefused {
        var now = Instant.now();
        ContentRefused.unless(publishAt == null || publishAt.isAfter(now), Reason.WRONG_TIME, "publishAt");
        ContentRefused.unless(
                unpublishAt == null || unpublishAt.isAfter(publishAt == null ? now : publishAt),
                Reason.WRONG_TIME,
                "unpublishAt");
        var item = rows.lock(itemId);
        var version = ContentRows.version(item, language);
        version.schedule(publishAt, unpublishAt, signedIn.accountId());
        publisher.tellPlan(AuditKind.CONTENT_SCHEDULED, version);
    }
}
