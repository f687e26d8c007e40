package net.dider.portal.accounts.entity;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Where the chain ends. Sealed as well, so that whoever cuts off the last entries cannot say that it always ended there.
 *
 * @param position of the last entry, 0 while there is none
 * @param hash of the last entry
 */
public record AuditHead(long position, String hash, String seal) {

    /** As the migration leaves it. */
    public static final AuditHead BEGINNING = new AuditHead(0, AuditEntry.NO_HASH, AuditEntry.NO_HASH);

    /** What an entry names as the hash before it when the head it found was not the portal's: it never matches. */
    public static final String BROKEN = "f".repeat(64);

    public static AuditHead after(AuditEntry last, Function<byte[], String> seal) {
        return new AuditHead(last.getId(), last.getHash(), seal.apply(content(last.getId(), last.getHash())));
    }

    public boolean isSealedBy(Function<byte[], String> key) {
        return equals(BEGINNING) || key.apply(content(position, hash)).equals(seal);
    }

    private static byte[] content(long position, String hash) {
        return ("audit-head-1 " + position + ' ' + hash).getBytes(StandardCharsets.UTF_8);
    }
}
