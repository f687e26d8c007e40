package net.dider.portal.platform.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;

/**
 * The sender's steps, each stored before the next begins. Several nodes take them at once: whoever changes a row from
 * waiting to sending has it, and every later step asks whether she still does.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxLedger {

    /** After that a node that says nothing is thought to be gone. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PURGED_AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    @Any
    private Instance<MailWriter> writers;

    @Inject
    private Event<Audited> audited;

    /** No feature of this node writes that kind. */
    public static final class NoWriter extends Exception {

        private static final long serialVersionUID = 1L;
    }

    public List<Long> findDue(Instant now, int most) {
        return entityManager
                .createQuery(
                        "SELECT m.id FROM OutgoingMail m WHERE m.state = :waiting AND m.nextAttemptAt <= :now"
                                + " ORDER BY m.priority, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** The mail, if nobody was faster. */
    public Optional<OutgoingMail> claim(long id, String node, Instant now) {
        var taken = entityManager
                .createQuery(
                        "UPDATE OutgoingMail m SET m.state = :sending, m.claimedBy = :claim, m.claimedUntil = :until,"
                                + " m.attempts = m.attempts + 1, m.handedOverAt = NULL, m.lockVersion = m.lockVersion + 1"
                                + " WHERE m.id = :id AND m.state = :waiting AND m.nextAttemptAt <= :now")
                .setParameter("sending", MailState.SENDING)
                .setParameter("claim", node + "/" + UUID.randomUUID())
                .setParameter("until", now.plus(CLAIM))
                .setParameter("id", id)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 1 ? Optional.of(entityManager.find(OutgoingMail.class, id)) : Optional.empty();
    }

    /**
     * Has the letter written; a mail that has nothing to say is gone with that.
     *
     * @throws NoWriter where no feature knows the kind
     */
    public Optional<Letter> write(OutgoingMail claimed) throws NoWriter {
        for (var writer : writers) {
            if (writer.kinds().contains(claimed.getKind())) {
                var letter = writer.write(claimed.request());
                if (letter.isEmpty()) {
                    step(claimed, entityManager::remove);
                }
                return letter;
            }
        }
        throw new NoWriter();
    }

    /** True when the mail is still this sender's: only then may the server be told that this was all. */
    public boolean handOver(OutgoingMail claimed, Instant now) {
        return step(claimed, m -> m.handOver(now, now.plus(CLAIM)));
    }

    /** The server's word counts, also when somebody came to doubt it meanwhile. */
    public void arrived(OutgoingMail claimed, Instant now) {
        var mail = entityManager.find(OutgoingMail.class, claimed.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (mail != null
                && claimed.getClaim().equals(mail.getClaim())
                && (mail.getState() == MailState.SENDING || mail.getState() == MailState.UNCERTAIN)) {
            mail.arrive(now);
        }
    }

    public void postpone(OutgoingMail claimed, MailTrouble trouble, String reply, Instant now) {
        step(claimed, m -> m.postpone(trouble, reply, now));
    }

    public void fail(OutgoingMail claimed, MailTrouble trouble, String reply) {
        step(claimed, m -> m.fail(trouble, reply));
    }

    public void doubt(OutgoingMail claimed, MailTrouble trouble, String reply) {
        step(claimed, m -> m.doubt(trouble, reply));
    }

    /**
     * Takes back what nobody has in hand any more.
     *
     * @param gone this node's name when it has just started and so has nothing in hand, else null
     */
    public void recover(String gone, Instant now) {
        // Read first and locked by id: a statement over the index would wait for rows in another order than the others.
        entityManager
                .createQuery(
                        "SELECT m.id FROM OutgoingMail m WHERE m.state = :sending"
                                + " AND (m.claimedUntil < :now OR m.claimedBy LIKE :gone)",
                        Long.class)
                .setParameter("sending", MailState.SENDING)
                .setParameter("now", now)
                .setParameter("gone", gone == null ? "" : gone + "/%")
                .getResultList()
                .forEach(id -> {
                    var mail = entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
                    if (mail != null && mail.isAbandoned(gone, now)) {
                        mail.recover(now);
                        tell(mail);
                    }
                });
    }

    /** Deletes what was sent long ago; a part of it when it is much. */
    public void purge(Instant now) {
        entityManager
                .createQuery("SELECT m.id FROM OutgoingMail m WHERE m.state = :sent AND m.sentAt < :old", Long.class)
                .setParameter("sent", MailState.SENT)
                .setParameter("old", now.minus(KEPT))
                .setMaxResults(PURGED_AT_ONCE)
                .getResultList()
                .forEach(id -> entityManager
                        .createQuery("DELETE FROM OutgoingMail m WHERE m.id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private boolean step(OutgoingMail claimed, Consumer<OutgoingMail> change) {
        var mail = entityManager.find(OutgoingMail.class, claimed.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isHeldBy(claimed.getClaim())) {
            return false;
        }
        change.accept(mail);
        tell(mail);
        return true;
    }

    /** What an administrator must look at goes on the audit trail; nobody did it. */
    private void tell(OutgoingMail mail) {
        if (mail.getState() == MailState.FAILED || mail.getState() == MailState.UNCERTAIN) {
            audited.fire(Audited.of(AuditKind.MAIL_FAILED, "mail", mail.getId())
                    .change(MailState.SENDING, mail.getState() + " " + mail.getLastError()));
        }
    }
}
