package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditEntry.Deed;
import net.dider.portal.accounts.entity.AuditHead;

/**
 * Appends to the trail. Written in plain SQL on the connection of the running transaction, so that deed and entry are
 * stored together or not at all; {@link AuditService} calls it when the transaction is about to complete.
 */
@ApplicationScoped
public class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());

    private static final String LOCK_HEAD =
            "SELECT last_position, last_hash, seal FROM audit_heads WHERE id = 1 FOR UPDATE";
    /** Locking, so that it sees what others committed since this transaction first looked. */
    private static final String LAST = "SELECT id FROM audit_entries ORDER BY id DESC LIMIT 1 FOR UPDATE";

    private static final String MOVE_HEAD =
            "UPDATE audit_heads SET last_position = ?, last_hash = ?, seal = ? WHERE id = 1";
    private static final String CREATE_HEAD =
            "INSERT INTO audit_heads (last_position, last_hash, seal, id) VALUES (?, ?, ?, 1)";
    private static final String APPEND = "INSERT INTO audit_entries (id, occurred_at, actor_id, address, kind, subject,"
            + " old_value, new_value, reason, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private AuditSeal seal;

    /** Writes the entry on the transaction's connection; from here on all other writers wait until it ends. */
    void append(Connection connection, Deed deed) throws SQLException {
        var head = lockHead(connection);
        var entry = new AuditEntry(head.position() + 1, Instant.now(), deed, head.hash(), seal);
        try (var insert = connection.prepareStatement(APPEND)) {
            var fields = new Object[] {
                entry.getId(),
                LocalDateTime.ofInstant(entry.getOccurredAt(), ZoneOffset.UTC),
                entry.getActorId(),
                entry.getAddress(),
                entry.getKind(),
                entry.getSubject(),
                entry.getOldValue(),
                entry.getNewValue(),
                entry.getReason(),
                entry.getPreviousHash(),
                entry.getHash()
            };
            for (int n = 0; n < fields.length; n++) {
                insert.setObject(n + 1, fields[n]);
            }
            insert.executeUpdate();
        }
        if (moveHead(connection, MOVE_HEAD, entry) == 0) {
            moveHead(connection, CREATE_HEAD, entry);
        }
    }

    /**
     * The end of the chain, nobody else's until the transaction ends. A head that is not the portal's stops nobody from
     * working, but the entry that finds it bears the mark for ever.
     */
    private AuditHead lockHead(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var found = select.executeQuery(LOCK_HEAD)) {
            var head = found.next() ? new AuditHead(found.getLong(1), found.getString(2), found.getString(3)) : null;
            var last = last(connection);
            if (head != null && head.isSealedBy(seal) && head.position() == last) {
                return head;
            }
            LOG.log(Level.SEVERE, "The end of the audit trail was changed by somebody else; verify it");
            var position = Math.max(head == null ? 0 : head.position(), last);
            return new AuditHead(position, AuditHead.BROKEN, AuditHead.BROKEN);
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var found = select.executeQuery(LAST)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private int moveHead(Connection connection, String statement, AuditEntry last) throws SQLException {
        var head = AuditHead.after(last, seal);
        try (var update = connection.prepareStatement(statement)) {
            update.setLong(1, head.position());
            update.setString(2, head.hash());
            update.setString(3, head.seal());
            return update.executeUpdate();
        }
    }
}
