package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/**
 * One change to many items (E23), in the background and as whoever asked. Each is changed by itself: what one of them
 * refuses is told with its reason and leaves the others alone.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentBulkService {

    private static final Logger LOG = Logger.getLogger(ContentBulkService.class.getName());

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

    @Inject
    private ContentBulkRunService runs;

    @Inject
    private SignedIn signedIn;

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

    /**
     * Carries out what {@link ContentBulkRunService#begin} has announced, which tells how far it is.
     *
     * @param argument a language's code, an item's or an account's id, as the action needs; empty: the top, nobody
     * @param from where it was asked for
     * @return whether it came to its end, once it has
     */
    @Asynchronous
    public Future<Boolean> run(long runId, Action action, String argument, List<Long> itemIds, SignedIn.Origin from) {
        signedIn.goOnFrom(from);
        try {
            for (var id : itemIds) {
                if (!change(runId, action, argument, id)) {
                    return new AsyncResult<>(false);
                }
            }
            return new AsyncResult<>(true);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A change to many items broke off", e);
            return new AsyncResult<>(false);
        } finally {
            runs.end(runId);
        }
    }

    /** @return whether to go on */
    private boolean change(long runId, Action action, String argument, long id) {
        try {
            change(action, argument, id);
            return runs.advance(runId);
        } catch (ContentRefused refused) {
            return runs.advance(runId, id, title(id), refused.getReason());
        }
    }

    private void change(Action action, String argument, long id) throws ContentRefused {
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
