package net.dider.portal.accounts.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditEntry.Deed;
import net.dider.portal.accounts.entity.AuditHead;

/**
 * Appends to the trail in the transaction of the deed, as the last thing before it commits: deed and entry are stored
 * together or not at all, and the one row all writers wait for is held for moments only. An interposed synchronization
 * runs after JPA has written what the deed changed, so that locks are always taken in the same order; JPA's unit of work
 * is closed by then, hence JDBC on the transaction's connection.
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

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private AuditSeal seal;

    /** To be called in a transaction; one that is to be rolled back anyway leaves no entry. */
    void add(Deed deed) {
        if (transactions.getRollbackOnly()) {
            return;
        }
        var waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting == null) {
            waiting = new Waiting();
            enlist();
            transactions.putResource(Waiting.class, waiting);
            transactions.registerInterposedSynchronization(waiting);
        }
        waiting.deeds.add(deed);
    }

    /** The transaction's connection must be its own before it completes: one first asked for then commits by itself. */
    private void enlist() {
        try (var connection = dataSource.getConnection()) {
            LOG.log(Level.FINEST, "Enlisted {0}", connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be reached", e);
        }
    }

    /** The deeds of one transaction. */
    private final class Waiting implements Synchronization {

        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            try {
                append(deeds);
            } catch (SQLException | RuntimeException e) {
                transactions.setRollbackOnly();
                throw new IllegalStateException("The audit trail cannot be written, so nothing else is", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            deeds.clear();
        }
    }

    private void append(List<Deed> deeds) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var head = lockHead(connection);
            var position = head.position();
            var previous = head.hash();
            AuditEntry last = null;
            try (var insert = connection.prepareStatement(APPEND)) {
                for (var deed : deeds) {
                    last = new AuditEntry(++position, Instant.now(), deed, previous, seal);
                    previous = last.getHash();
                    var fields = new Object[] {
                        last.getId(),
                        LocalDateTime.ofInstant(last.getOccurredAt(), ZoneOffset.UTC),
                        last.getActorId(),
                        last.getAddress(),
                        last.getKind(),
                        last.getSubject(),
                        last.getOldValue(),
                        last.getNewValue(),
                        last.getReason(),
                        last.getPreviousHash(),
                        last.getHash()
                    };
                    for (int n = 0; n < fields.length; n++) {
                        insert.setObject(n + 1, fields[n]);
                    }
                    insert.executeUpdate();
                }
            }
            if (last != null && moveHead(connection, MOVE_HEAD, last) == 0) {
                moveHead(connection, CREATE_HEAD, last);
            }
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
