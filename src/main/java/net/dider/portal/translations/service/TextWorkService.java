package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.translations.entity.TextAssignment;
import net.dider.portal.translations.entity.TextDigest;

/** Who brings which language up to date until when; and who wants a daily mail about it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextWorkService {

    private static final int SHOWN = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Translators translators;

    @Inject
    private TextGrid grid;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** What became of giving out work. Words in {@code translations.work.message}. */
    public enum Outcome {
        ASSIGNED,
        /** The person may not write that language, or there is none such. */
        NOT_THEIRS,
        /** The day is over. */
        PAST
    }

    /** @param module empty for all */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.TEXTS)
    public Outcome assign(String language, String module, long person, LocalDate due, String note) {
        var there = translators.find(person);
        if (languages.find(language).isEmpty()
                || !module.isEmpty() && !grid.findModules().contains(module)
                || there.filter(t -> t.writes(language)).isEmpty()) {
            return Outcome.NOT_THEIRS;
        }
        if (due.isBefore(LocalDate.now(DateTexts.ISTANBUL))) {
            return Outcome.PAST;
        }
        var why = note == null ? "" : note.strip();
        var assignment = new TextAssignment(
                        language,
                        module,
                        person,
                        due,
                        why.isEmpty() ? null : why.substring(0, Math.min(why.length(), TextAssignment.LONGEST_NOTE)))
                .by(signedIn.accountId(), Instant.now());
        entityManager.persist(assignment);
        entityManager.flush();
        audited.fire(Audited.of(AuditKind.TEXT_CHANGED, "text-assignment", assignment.getId())
                .change(null, language + ' ' + module + ' ' + due));
        return Outcome.ASSIGNED;
    }

    /** What is to be done, the most urgent first. */
    public List<TextAssignment> find() {
        return entityManager
                .createQuery(
                        "SELECT a FROM TextAssignment a WHERE a.closedAt IS NULL ORDER BY a.dueOn, a.id",
                        TextAssignment.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** It is done, or given up; whoever has it may say so, and administrators. */
    public void close(long id) {
        var assignment = entityManager.find(TextAssignment.class, id);
        if (assignment == null) {
            return;
        }
        if (!mayClose(assignment)) {
            throw new EJBAccessException("somebody else's work");
        }
        assignment.close(Instant.now());
    }

    public boolean mayClose(TextAssignment assignment) {
        var own = signedIn.accountId();
        return assignment.getAssigneeId().equals(own)
                || translators
                        .find(own)
                        .filter(Translators.Translator::everything)
                        .isPresent();
    }

    /** Whether the signed-in person gets the daily mail. */
    public boolean isDigestWanted() {
        var digest = own();
        return digest == null || digest.isWanted();
    }

    public void wantDigest(boolean wanted) {
        var digest = own();
        if (digest == null) {
            digest = new TextDigest(signedIn.accountId());
            entityManager.persist(digest);
        }
        digest.want(wanted);
    }

    private TextDigest own() {
        return entityManager.find(TextDigest.class, signedIn.accountId());
    }
}
