package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.translations.entity.GlossaryTerm;

/** What things are called: translators read it and propose by mouth, administrators write it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class GlossaryService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Event<GlossaryChanged> changed;

    @Inject
    private Event<Audited> audited;

    /** Why a term cannot be; nothing was stored. Words in {@code translations.glossary.message}. */
    public enum Outcome {
        SAVED,
        /** A term needs a word in two languages. */
        TOO_FEW,
        TOO_LONG,
        /** Another one has that word. */
        TAKEN,
        /** Somebody else changed or deleted it meanwhile. */
        CHANGED
    }

    public List<GlossaryTerm> find() {
        return entityManager
                .createQuery("SELECT t FROM GlossaryTerm t ORDER BY t.id", GlossaryTerm.class)
                .getResultList();
    }

    public Optional<GlossaryTerm> find(long id) {
        return Optional.ofNullable(entityManager.find(GlossaryTerm.class, id));
    }

    /**
     * A new term, or other words for one.
     *
     * @param id null for a new one
     * @param lockVersion of the one that was looked at
     * @param typed by language; blank ones are left out
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.TEXTS)
    public Outcome save(Long id, int lockVersion, Map<String, String> typed, String note) {
        var words = new TreeMap<String, String>();
        typed.forEach((language, word) -> {
            var written =
                    word == null ? "" : word.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            if (languages.find(language).isPresent()
                    && !TermWords.split(written).isEmpty()) {
                words.put(language, written);
            }
        });
        var why = note == null ? "" : note.strip();
        if (words.size() < 2) {
            return Outcome.TOO_FEW;
        }
        if (why.length() > GlossaryTerm.LONGEST_NOTE
                || words.values().stream().anyMatch(w -> w.length() > GlossaryTerm.LONGEST_WORD)) {
            return Outcome.TOO_LONG;
        }
        var source = languages.getDefault().getCode();
        if (find().stream()
                .anyMatch(t -> !t.getId().equals(id)
                        && words.containsKey(source)
                        && words.get(source).equalsIgnoreCase(t.getWords().get(source)))) {
            return Outcome.TAKEN;
        }
        var term = id == null ? new GlossaryTerm() : entityManager.find(GlossaryTerm.class, id);
        if (term == null || id != null && term.getLockVersion() != lockVersion) {
            return Outcome.CHANGED;
        }
        var before = id == null ? null : term.getWords();
        term.say(words, why.isEmpty() ? null : why);
        entityManager.persist(term);
        entityManager.flush();
        tell(term, before, words);
        return Outcome.SAVED;
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.TEXTS)
    public void delete(long id) {
        var term = entityManager.find(GlossaryTerm.class, id);
        if (term != null) {
            entityManager.remove(term);
            tell(term, term.getWords(), null);
        }
    }

    private void tell(GlossaryTerm term, Object before, Object after) {
        audited.fire(
                Audited.of(AuditKind.TEXT_CHANGED, "glossary", term.getId()).change(before, after));
        changed.fire(new GlossaryChanged());
    }
}
