package net.dider.portal.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What somebody signed in tried and may not, for the audit trail. What visitors are refused is not worth remembering; and
 * who tries a thousand addresses an hour cannot fill the trail, nor make all others wait for its end.
 */
@ApplicationScoped
public class RefusedAccess {

    private static final int MOST_AN_HOUR = 60;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** By account, how many were taken down since the first one of the hour. */
    private final Cache<Long, AtomicInteger> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public void note(String address) {
        var account = signedIn.accountId();
        var number = account == null
                ? 0
                : noted.get(account, a -> new AtomicInteger()).incrementAndGet();
        if (number > 0 && number <= MOST_AN_HOUR) {
            // The last one says that it is not the last that was tried.
            audit.fire(Audited.of(AuditKind.ACCESS_REFUSED, "page", address)
                    .change(null, number == MOST_AN_HOUR ? "NOT_NOTED_FOR_AN_HOUR" : null));
        }
    }
}
