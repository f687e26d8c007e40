package net.dider.portal.content.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whoever publishes finds it by search when the next page is there. */
@ApplicationScoped
public class SearchFollower {

    private static final Logger LOG = Logger.getLogger(SearchFollower.class.getName());
    /** How long whoever publishes waits for the index at most. */
    private static final long PATIENCE_SECONDS = 2;

    @Inject
    private SearchUpdateService updates;

    @Resource
    private ManagedExecutorService executor;

    void renew(@Observes(during = TransactionPhase.AFTER_SUCCESS) SearchRenewed asked) {
        executor.submit(updates::renew);
    }

    /** On a thread of its own: the one that committed has not let go of its transaction, and no EJB may be called on it. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentPublished change) {
        try {
            executor.submit(updates::follow).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            LOG.log(Level.FINE, "The search index follows later", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
