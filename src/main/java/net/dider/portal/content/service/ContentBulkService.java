package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/**
 * One change to many items (E23). Each is changed by itself: what one of them refuses is told with its reason and leaves
 * the others alone.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentBulkService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private PlaceService places;

    @Inject
    private TrashService trash;

    /** What can be done to many. */
    public enum Action {
        PUBLISH,
        UNPUBLISH,
        PUBLISH_TOGETHER,
        MARK_UP_TO_DATE,
        MOVE_BELOW,
        ASSIGN,
        TRASH,
        RESTORE
    }

    /** @param title of the item that was not changed; @param reason a {@link ContentRefused.Reason} */
    public record Failure(long itemId, String title, ContentRefused.Reason reason) {}

    public record Outcome(int done, List<Failure> failures) {}

    /** @param argument a language's code, an item's or an account's id, as the action needs; empty: the top, nobody */
    public Outcome run(Action action, String argument, Collection<Long> itemIds) {
        var failures = new ArrayList<Failure>();
        int done = 0;
        for (var id : itemIds) {
            try {
                run(action, argument, id);
                done++;
            } catch (ContentRefused refused) {
                failures.add(new Failure(id, title(id), refused.getReason()));
            }
        }
        return new Outcome(done, List.copyOf(failures));
    }

    private void run(Action action, String argument, long id) throws ContentRefused {
        switch (action) {
            case PUBLISH -> publishing.publish(id, List.of(argument));
            case UNPUBLISH -> publishing.unpublish(id, argument);
            case PUBLISH_TOGETHER -> publishing.publish(id, written(id));
            case MARK_UP_TO_DATE -> markUpToDate(id, argument);
            case MOVE_BELOW -> places.move(id, argument.isEmpty() ? null : Long.valueOf(argument));
            case ASSIGN -> places.assign(id, argument.isEmpty() ? null : Long.valueOf(argument));
            case TRASH -> trash.moveToTrash(id);
            case RESTORE -> trash.restore(id);
        }
    }

    private void markUpToDate(long id, String language) throws ContentRefused {
        var desk = content.getDesk(id, language);
        ContentRefused.unless(
                desk.baseRevision() > 0 && desk.sourceRevision() != null, ContentRefused.Reason.UNKNOWN, "item");
        content.markUpToDate(id, language, desk.sourceRevision());
    }

    private List<String> written(long id) throws ContentRefused {
        return content.getDesks(id).stream()
                .filter(d -> d.baseRevision() > 0)
                .map(d -> d.language().getCode())
                .toList();
    }

    private String title(long id) {
        var item = entityManager.find(ContentItem.class, id);
        return item == null
                ? Long.toString(id)
                : item.findSource()
                        .map(ContentVersion::getWorking)
                        .map(r -> r.getText().title())
                        .orElse(Long.toString(id));
    }
}
