package net.dider.portal.accounts.service;

import java.util.Optional;
import java.util.function.Function;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditHead;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;

/** Goes along the chain from its first entry and stops at the first that is not as the portal left it. */
public class AuditWalk {

    private final Function<byte[], String> seal;
    private long position;
    private String hash = AuditEntry.NO_HASH;

    public AuditWalk(Function<byte[], String> seal) {
        this.seal = seal;
    }

    /** @param position from 1; where it is */
    public record Break(Outcome what, Long position) {}

    /** The next entry there is, by position. */
    public Optional<Break> step(AuditEntry entry) {
        long expected = position + 1;
        if (entry.getId() < expected) {
            return broken(Outcome.ADDED, entry.getId());
        }
        if (entry.getId() > expected) {
            return broken(Outcome.MISSING, expected);
        }
        if (!entry.isSealedBy(seal)) {
            return broken(Outcome.CHANGED, expected);
        }
        if (!entry.getPreviousHash().equals(hash)) {
            return broken(Outcome.UNLINKED, expected);
        }
        position = expected;
        hash = entry.getHash();
        return Optional.empty();
    }

    /** After the last entry: does the chain end where the portal left its end? */
    public Optional<Break> end(AuditHead head) {
        if (head == null || !head.isSealedBy(seal)) {
            return broken(Outcome.HEAD_CHANGED, position);
        }
        if (head.position() > position) {
            return broken(Outcome.MISSING, position + 1);
        }
        return head.hash().equals(hash) ? Optional.empty() : broken(Outcome.HEAD_CHANGED, position);
    }

    /** How many entries it has passed. */
    public long getPosition() {
        return position;
    }

    private static Optional<Break> broken(Outcome what, long where) {
        return Optional.of(new Break(what, where));
    }
}
