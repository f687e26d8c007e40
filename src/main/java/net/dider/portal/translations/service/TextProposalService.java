package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextProposal;
import net.dider.portal.translations.entity.TextProposal.State;

/**
 * Words proposed for texts, in any language; whoever may write the language takes them or says why not, and who proposed
 * them is told by mail.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextProposalService {

    private static final int SHOWN = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private TextGate gate;

    @Inject
    private TextService writer;

    @Inject
    private Translators translators;

    @Inject
    private OutboxService outbox;

    @Inject
    private SignedIn signedIn;

    /**
     * Nobody reads it yet.
     *
     * @throws TextRefused for what could not be saved either, and {@code SAME_AS_NOW} for what stands there or was
     *     proposed already
     */
    public void propose(String key, String language, String words, String note) throws TextRefused {
        var value = words == null ? "" : words.strip();
        gate.requireRight(TextEdit.of(key, language, value));
        var now = texts.current(key, language);
        if (value.equals(now) || find(key).stream().anyMatch(p -> isSame(p, language, value))) {
            throw new TextRefused(key, language, List.of(TextFinding.of(TextRule.SAME_AS_NOW)));
        }
        entityManager.persist(
                new TextProposal(key, language, value, now).by(signedIn.accountId(), Instant.now(), note(note)));
    }

    private static boolean isSame(TextProposal proposal, String language, String value) {
        return proposal.isWaiting()
                && proposal.getLanguage().equals(language)
                && proposal.getValue().equals(value);
    }

    /** What became of proposals for a text, the newest first. */
    public List<TextProposal> find(String key) {
        return entityManager
                .createQuery("SELECT p FROM TextProposal p WHERE p.key = :key ORDER BY p.id DESC", TextProposal.class)
                .setParameter("key", key)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** In that state, the one that waits longest first. */
    public List<TextProposal> find(State state) {
        return entityManager
                .createQuery(
                        "SELECT p FROM TextProposal p WHERE p.state = :state ORDER BY p.id"
                                + (state == State.WAITING ? "" : " DESC"),
                        TextProposal.class)
                .setParameter("state", state)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    public long countWaiting() {
        return entityManager
                .createQuery("SELECT COUNT(p) FROM TextProposal p WHERE p.state = :state", Long.class)
                .setParameter("state", State.WAITING)
                .getSingleResult();
    }

    /**
     * People read it from now on.
     *
     * @param seen what stood there when the decision was made
     * @return false when somebody else decided before
     */
    public boolean approve(long id, String seen, String answer) throws TextRefused, TextConflict {
        var proposal = open(id);
        if (proposal == null) {
            return false;
        }
        gate.requireScope(proposal.getLanguage());
        writer.approve(new TextEdit(proposal.getKey(), proposal.getLanguage(), proposal.getValue(), seen));
        decide(proposal, State.APPROVED, answer);
        return true;
    }

    /**
     * It is not taken.
     *
     * @param answer why; whoever proposed it reads it
     * @return false when somebody else decided before
     * @throws TextRefused {@code NO_REASON} for none
     */
    public boolean reject(long id, String answer) throws TextRefused {
        var proposal = open(id);
        if (proposal == null) {
            return false;
        }
        gate.requireScope(proposal.getLanguage());
        if (note(answer) == null) {
            throw new TextRefused(
                    proposal.getKey(), proposal.getLanguage(), List.of(TextFinding.of(TextRule.NO_REASON)));
        }
        decide(proposal, State.REJECTED, answer);
        return true;
    }

    /** Whoever proposed it thought better of it. */
    public boolean withdraw(long id) {
        var proposal = open(id);
        if (proposal == null) {
            return false;
        }
        if (!Objects.equals(proposal.getMadeBy(), signedIn.accountId())) {
            throw new EJBAccessException("somebody else's proposal");
        }
        proposal.decide(State.WITHDRAWN, signedIn.accountId(), Instant.now(), null);
        return true;
    }

    private TextProposal open(long id) {
        var proposal = entityManager.find(TextProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        return proposal != null && proposal.isWaiting() ? proposal : null;
    }

    private void decide(TextProposal proposal, State state, String answer) {
        proposal.decide(state, signedIn.accountId(), Instant.now(), note(answer));
        if (!Objects.equals(proposal.getMadeBy(), signedIn.accountId())) {
            translators
                    .find(proposal.getMadeBy())
                    .ifPresent(person -> outbox.queue(
                            TextMails.DECISION,
                            person.email(),
                            person.language(),
                            Map.of(TextMails.PROPOSAL, proposal.getId().toString()),
                            MailPriority.BULK));
        }
    }

    private static String note(String typed) {
        var note = typed == null ? "" : typed.strip();
        return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), TextProposal.LONGEST_NOTE));
    }
}
