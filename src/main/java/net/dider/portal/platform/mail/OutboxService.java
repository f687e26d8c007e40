package net.dider.portal.platform.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** The outbox: anybody's deed may put a mail in, administrators see what became of it. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.MAIL)
public class OutboxService {

    private static final Set<MailState> STRANDED = EnumSet.of(MailState.FAILED, MailState.UNCERTAIN);
    private static final String KIND = "[a-z]+\\.[A-Za-z-]+";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private MailSettings settings;

    @Inject
    private Event<MailQueued> queued;

    @Inject
    private Event<Audited> audited;

    /**
     * Puts a mail into the outbox, in the caller's transaction: it is sent when that is committed, and only then. Nothing
     * is sent now and no mail server is waited for.
     *
     * @param kind which letter, as {@code accounts.invitation}; its {@link MailWriter} writes it
     * @param recipient one address; ask {@link MailAddress} about what people typed
     * @param language code of the recipient's language, not the sender's
     * @param arguments what the writer needs; no secrets, they are stored until the mail is sent
     * @throws IllegalArgumentException for a recipient that is no address or holds a line break (ASVS 1.3.11), a language
     *     or a kind that cannot be
     */
    @PermitAll
    public void queue(
            String kind, String recipient, String language, Map<String, String> arguments, MailPriority priority) {
        var address = MailAddress.of(recipient)
                .orElseThrow(() -> new IllegalArgumentException("not the address of one recipient"));
        if (!kind.matches(KIND) || languages.find(language).isEmpty()) {
            throw new IllegalArgumentException(kind + " in " + language);
        }
        var messageId = "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
        var request = new MailRequest(kind, address, language, arguments);
        entityManager.persist(new OutgoingMail(request, request.json(), priority, messageId, Instant.now()));
        queued.fire(new MailQueued());
    }

    /** How many mails are in each state; every state is there. */
    public Map<MailState, Long> count() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        entityManager
                .createQuery("SELECT m.state, COUNT(m) FROM OutgoingMail m GROUP BY m.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** The mails in that state, the newest first. */
    public List<OutgoingMail> find(MailState state, int first, int most) {
        return entityManager
                .createQuery(
                        "SELECT m FROM OutgoingMail m WHERE m.state = :state ORDER BY m.id DESC", OutgoingMail.class)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Sends a mail that failed, or one that may have arrived, from the beginning.
     *
     * @return false when it is in neither state any more; nothing happens then
     */
    public boolean retry(long id) {
        var mail = stranded(id);
        if (mail == null) {
            return false;
        }
        audited.fire(Audited.of(AuditKind.MAIL_RETRIED, "mail", id).change(mail.getState(), MailState.WAITING));
        mail.restart(Instant.now());
        queued.fire(new MailQueued());
        return true;
    }

    /** Forgets a mail that failed, or one that may have arrived; false when it is in neither state any more. */
    public boolean discard(long id) {
        var mail = stranded(id);
        if (mail == null) {
            return false;
        }
        audited.fire(Audited.of(AuditKind.MAIL_DISCARDED, "mail", id).change(mail.getState(), null));
        entityManager.remove(mail);
        return true;
    }

    private OutgoingMail stranded(long id) {
        var mail = entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        return mail != null && STRANDED.contains(mail.getState()) ? mail : null;
    }
}
