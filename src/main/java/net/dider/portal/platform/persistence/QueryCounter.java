package net.dider.portal.platform.persistence;

import java.util.concurrent.atomic.LongAdder;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts what goes to the database, so that a test and the bench can show that a warm page asks nothing. */
public class QueryCounter implements SessionCustomizer {

    private static final LongAdder QUERIES = new LongAdder();

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                QUERIES.increment();
            }
        });
    }

    /** Queries of this node since it started. */
    public static long total() {
        return QUERIES.sum();
    }
}
