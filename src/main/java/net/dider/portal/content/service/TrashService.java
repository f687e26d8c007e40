package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Takes items away from everybody and gives them back as they were (E23). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class TrashService {

    @Inject
    private ContentRows rows;

    @Inject
    private Publisher publisher;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** @throws ContentRefused with {@code MISPLACED} for the home page and for a page with others below it */
    public void moveToTrash(long itemId) throws ContentRefused {
        var item = rows.lock(itemId);
        ContentRefused.unless(!"home".equals(item.getCode()), Reason.MISPLACED, "item");
        ContentRefused.unless(
                rows.findChildren(item).stream().allMatch(ContentItem::isDeleted), Reason.MISPLACED, "item");
        if (!item.isDeleted()) {
            item.moveToTrash(Instant.now(), signedIn.accountId());
            audited.fire(Audited.of(AuditKind.CONTENT_DELETED, "content", itemId));
            publisher.announce(item);
        }
    }

    /** With everything it had: what was published is published again. */
    public void restore(long itemId) throws ContentRefused {
        var item = rows.lock(itemId);
        if (item.isDeleted()) {
            item.restoreFromTrash();
            item.touch(Instant.now());
            audited.fire(Audited.of(AuditKind.CONTENT_RESTORED, "content", itemId));
            publisher.announce(item);
        }
    }
}
