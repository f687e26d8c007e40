package net.dider.portal.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the other nodes what happens here, and lets happen here what they tell. */
@ApplicationScoped
public class NodeNotices {

    /** An event that came from elsewhere is not told again. */
    private static final ThreadLocal<Boolean> HEARING = new ThreadLocal<>();

    @Inject
    private NoticeService service;

    @Inject
    @Any
    private Instance<Relay> relays;

    @Inject
    @Any
    private Event<HeardEverywhere> events;

    @Inject
    @ConfigProperty(name = "portal.db.url", defaultValue = "")
    private String databaseUrl;

    private final String node = UUID.randomUUID().toString();

    /** True on a database that no other node can open. */
    boolean isAlone() {
        return databaseUrl.startsWith("jdbc:h2:file:");
    }

    void tell(@Observes HeardEverywhere event) {
        if (!event.isOnlyHere() && HEARING.get() == null && !isAlone()) {
            service.write(node, event.getClass().getSimpleName(), event.toText());
        }
    }

    boolean isOwn(NodeNotice notice) {
        return node.equals(notice.getNode());
    }

    /** Whoever observes the event hears it as if it had happened here. A kind that only a newer portal knows is none of ours. */
    void hear(NodeNotice notice) {
        HEARING.set(Boolean.TRUE);
        try {
            for (var relay : relays) {
                if (relay.type().getSimpleName().equals(notice.getKind())) {
                    events.fire(relay.read(notice.getText()));
                }
            }
        } finally {
            HEARING.remove();
        }
    }
}
