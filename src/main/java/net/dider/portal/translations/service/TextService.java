package net.dider.portal.translations.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextBatch;
import net.dider.portal.translations.entity.TextChange.Kind;
import net.dider.portal.translations.entity.TextMark;
import net.dider.portal.translations.entity.TextOverride;

/** Changes and takes back the interface's texts. A change is seen by the next request of anybody. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private TextGate gate;

    @Inject
    private TextLedger ledger;

    @Inject
    private TextShelf shelf;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** What became of many changes. */
    public record Outcome(long batchId, int changed) {}

    @PostConstruct
    void load() {
        var marks = new HashMap<String, TextMark>();
        entityManager
                .createQuery("SELECT m FROM TextMark m", TextMark.class)
                .getResultList()
                .forEach(m -> marks.put(m.getLanguage() + ' ' + m.getKey(), m));
        for (var override : entityManager
                .createQuery("SELECT o FROM TextOverride o", TextOverride.class)
                .getResultList()) {
            var mark = marks.remove(override.getLanguage() + ' ' + override.getKey());
            texts.override(override.getKey(), override.getLanguage(), override.getValue());
            shelf.put(override.getKey(), override.getLanguage(), TextFacts.of(override, mark));
        }
        marks.values().forEach(m -> shelf.put(m.getKey(), m.getLanguage(), TextFacts.of(null, m)));
    }

    /** Everybody reads this from now on, whatever stood there. */
    public void say(String key, String language, String words) throws TextRefused {
        try {
            save(TextEdit.of(key, language, words == null ? "" : words));
        } catch (TextConflict neverWithoutAnythingSeen) {
            throw new IllegalStateException(neverWithoutAnythingSeen);
        }
    }

    /** Back to the shipped words. */
    public void takeBack(String key, String language) throws TextRefused {
        try {
            save(TextEdit.of(key, language, null));
        } catch (TextConflict neverWithoutAnythingSeen) {
            throw new IllegalStateException(neverWithoutAnythingSeen);
        }
    }

    /**
     * Everybody reads this from now on. The shipped words themselves take the override away.
     *
     * @throws TextConflict if something else stands there than the writer saw
     */
    public void save(TextEdit edit) throws TextRefused, TextConflict {
        write(edit, edit.value() == null ? Kind.TAKE_BACK : Kind.EDIT);
    }

    /** The same, noted as a return to what stood there once. */
    public void revert(TextEdit edit) throws TextRefused, TextConflict {
        write(edit, Kind.REVERT);
    }

    /** The same, noted as words that were proposed. */
    public void approve(TextEdit edit) throws TextRefused, TextConflict {
        write(edit, Kind.APPROVED);
    }

    private void write(TextEdit edit, Kind kind) throws TextRefused, TextConflict {
        gate.requireScope(edit.language());
        gate.requireRight(edit);
        for (var written : ledger.write(List.of(stripped(edit)), kind, null)) {
            audited.fire(Audited.of(AuditKind.TEXT_CHANGED, "text", written.key() + '/' + written.language())
                    .change(written.before(), written.after()));
        }
    }

    /**
     * Many changes as one batch that can be undone: all or none.
     *
     * @param name what the batch is known by, such as the file's name
     * @throws TextRefused for the first that is wrong; ask {@link #findings} before
     */
    public Outcome change(TextBatch.Kind kind, String name, List<TextEdit> edits) throws TextRefused, TextConflict {
        for (var edit : edits) {
            gate.requireScope(edit.language());
            gate.requireRight(edit);
        }
        var batch = new TextBatch(kind, name, Instant.now(), signedIn.accountId());
        entityManager.persist(batch);
        entityManager.flush();
        var written = ledger.write(
                edits.stream().map(TextService::stripped).toList(),
                kind == TextBatch.Kind.IMPORT ? Kind.IMPORT : Kind.UNDO,
                batch.getId());
        batch.count(written.size());
        audited.fire(Audited.of(AuditKind.TEXT_CHANGED, "text-batch", batch.getId())
                .change(null, name + ": " + written.size()));
        return new Outcome(batch.getId(), written.size());
    }

    /** What the checks say of these words, errors first; nothing is stored. */
    public List<TextFinding> findings(String key, String language, String words) {
        return gate.findings(key, language, words);
    }

    /** How the words read with sample arguments; empty where nothing is filled in. */
    public List<String> preview(String key, String language, String words, List<String> samples) {
        var all = languages.getAll().stream()
                .map(l -> texts.current(key, l.getCode()))
                .filter(Objects::nonNull)
                .toList();
        return TextPreview.of(words, Locale.forLanguageTag(language), all, samples);
    }

    /** The text says what its source says today, though neither was changed. */
    public void markUpToDate(String key, String language) {
        gate.requireScope(language);
        ledger.markUpToDate(key, language);
    }

    /** The words that stand there were looked over; a change of them takes the mark away. */
    public void review(String key, String language, boolean reviewed) {
        gate.requireScope(language);
        ledger.review(key, language, reviewed);
    }

    /** One’s own text stays although what ships became another. */
    public void keepOverride(String key, String language) {
        gate.requireScope(language);
        ledger.keepOverride(key, language);
    }

    public boolean mayChange(String language) {
        return gate.mayChange(language);
    }

    private static TextEdit stripped(TextEdit edit) {
        return new TextEdit(
                edit.key(),
                edit.language(),
                edit.value() == null ? null : edit.value().strip(),
                edit.seen(),
                edit.source());
    }
}
