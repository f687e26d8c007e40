package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How this node stands with its mail server: when to look into the outbox again, and since when it does not get through.
 * Kept in memory: the next attempt after a start tells it anew.
 */
@ApplicationScoped
public class MailLine {

    /** Mail that other nodes or a clock made due is found after that. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private boolean woken;
    private Instant nextLook = Instant.MIN;
    private Instant restsUntil = Instant.MIN;
    private Duration rest = Duration.ZERO;
    private Outage outage;

    /** The server takes nothing. */
    public record Outage(Instant since, MailTrouble trouble, String reply) {}

    /** Since when and why nothing gets through; empty while all is well, as far as this node knows. */
    public synchronized Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        woken = true;
    }

    /** True when it is time to look into the outbox; the next look is then a while away. */
    synchronized boolean isTimeToLook(Instant now) {
        if (now.isBefore(restsUntil) || !woken && now.isBefore(nextLook)) {
            return false;
        }
        woken = false;
        nextLook = now.plus(BETWEEN_LOOKS);
        return true;
    }

    /** There is more to do. */
    synchronized void goOn() {
        woken = true;
    }

    /** A mail was dealt with. */
    synchronized void works() {
        rest = Duration.ZERO;
        outage = null;
    }

    /** The server is there and asks for patience. */
    synchronized void answers() {
        outage = null;
    }

    /** Leaves the server in peace, each time for longer. */
    synchronized void rest(Instant now) {
        rest = rest.isZero() ? SHORTEST_REST : rest.multipliedBy(2);
        if (rest.compareTo(LONGEST_REST) > 0) {
            rest = LONGEST_REST;
        }
        restsUntil = now.plus(rest);
    }

    synchronized void fails(MailTrouble trouble, String reply, Instant now) {
        outage = new Outage(outage == null ? now : outage.since(), trouble, reply);
    }
}
