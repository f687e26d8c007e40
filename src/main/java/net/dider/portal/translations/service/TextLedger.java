package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.TextChanged;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextChange;
import net.dider.portal.translations.entity.TextChange.Kind;
import net.dider.portal.translations.entity.TextMark;
import net.dider.portal.translations.entity.TextOverride;

/**
 * Writes texts with their history, in the caller's transaction; who may and what is right is decided before. Writers of
 * one language wait for each other, so that what somebody saw is compared with what really stands there.
 */
@ApplicationScoped
class TextLedger {

    private static final String LANGUAGE = "language";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<TextChanged> changed;

    @Inject
    private Event<TextNoted> noted;

    /** What people read before and after; both may be null. */
    record Written(String key, String language, String before, String after) {}

    /** The rows of one language that are being worked on, by key. */
    private record Open(Map<String, TextOverride> overrides, Map<String, TextMark> marks) {}

    /**
     * Writes all of them, source language first.
     *
     * @param batchId the batch they belong to, or null
     * @return what became different
     */
    public List<Written> write(List<TextEdit> edits, Kind kind, Long batchId) throws TextConflict {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var source = languages.getDefault().getCode();
        var byLanguage = edits.stream().collect(Collectors.groupingBy(TextEdit::language));
        var sources = new HashMap<String, String>();
        var done = new ArrayList<Written>();
        for (var language : byLanguage.keySet().stream()
                .sorted(Comparator.comparing((String l) -> !l.equals(source)).thenComparing(l -> l))
                .toList()) {
            var some = byLanguage.get(language);
            var open = open(language, some.stream().map(TextEdit::key).toList());
            for (var edit : some) {
                var written = write(edit, kind, batchId, now, open, sources);
                if (language.equals(source)) {
                    sources.put(edit.key(), written.after());
                }
                if (!Objects.equals(written.before(), written.after())) {
                    done.add(written);
                }
            }
        }
        return done;
    }

    private Written write(TextEdit edit, Kind kind, Long batchId, Instant now, Open open, Map<String, String> sources)
            throws TextConflict {
        var key = edit.key();
        var language = edit.language();
        var shipped = texts.shipped(key, language);
        var override = open.overrides().get(key);
        var before = override == null ? shipped : override.getValue();
        if (edit.seen() != null && !edit.seen().equals(before == null ? "" : before)) {
            throw new TextConflict(key, language, before == null ? "" : before);
        }
        var words = edit.value() == null || edit.value().equals(shipped) ? null : edit.value();
        if (kind != Kind.TAKE_BACK && words != null && words.equals(before)) {
            return new Written(key, language, before, before);
        }
        var wasOverridden = override != null;
        if (words == null) {
            forget(key, open);
            override = null;
        } else {
            override = override == null ? new TextOverride(key, language) : override;
            override.say(words, shipped, now, signedIn.accountId());
            entityManager.persist(override);
            open.overrides().put(key, override);
            var mark = open.marks().computeIfAbsent(key, k -> new TextMark(k, language));
            mark.madeFrom(
                    edit.source() != null
                            ? edit.source()
                            : sources.containsKey(key) ? sources.get(key) : sourceOf(key));
            mark.review(null, null, null);
            entityManager.persist(mark);
        }
        var after = words == null ? shipped : words;
        if (!Objects.equals(before, after)) {
            entityManager.persist(new TextChange(key, language, kind, now, signedIn.accountId(), batchId)
                    .from(before, wasOverridden)
                    .to(after));
        }
        changed.fire(new TextChanged(key, language, words));
        noted.fire(
                new TextNoted(key, language, TextFacts.of(override, open.marks().get(key))));
        return new Written(key, language, before, after);
    }

    private void forget(String key, Open open) {
        var override = open.overrides().remove(key);
        if (override != null) {
            entityManager.remove(override);
        }
        var mark = open.marks().remove(key);
        if (mark != null) {
            entityManager.remove(mark);
        }
    }

    /** The text says what the source says today. */
    public void markUpToDate(String key, String language) {
        var open = open(language, List.of(key));
        mark(key, language, open).madeFrom(sourceOf(key));
        note(key, language, open);
    }

    /** Somebody looked these very words over, or takes that back. */
    public void review(String key, String language, boolean reviewed) {
        var open = open(language, List.of(key));
        var override = open.overrides().get(key);
        var mark = mark(key, language, open);
        mark.review(
                !reviewed ? null : override == null ? texts.shipped(key, language) : override.getValue(),
                reviewed ? Instant.now() : null,
                reviewed ? signedIn.accountId() : null);
        note(key, language, open);
    }

    /** The override stands although another text ships by now. */
    public void keepOverride(String key, String language) {
        var open = open(language, List.of(key));
        var override = open.overrides().get(key);
        if (override != null) {
            override.keepBeside(texts.shipped(key, language));
            note(key, language, open);
        }
    }

    /** A mark that was not there says what was true without it. */
    private TextMark mark(String key, String language, Open open) {
        var mark = open.marks().get(key);
        if (mark == null) {
            mark = new TextMark(key, language);
            mark.madeFrom(texts.shipped(key, languages.getDefault().getCode()));
            open.marks().put(key, mark);
            entityManager.persist(mark);
        }
        return mark;
    }

    private void note(String key, String language, Open open) {
        noted.fire(new TextNoted(
                key,
                language,
                TextFacts.of(open.overrides().get(key), open.marks().get(key))));
    }

    private String sourceOf(String key) {
        return texts.current(key, languages.getDefault().getCode());
    }

    private Open open(String language, List<String> keys) {
        entityManager.find(Language.class, language, LockModeType.PESSIMISTIC_WRITE);
        var one = keys.size() == 1;
        return new Open(
                find(TextOverride.class, language, one ? keys.get(0) : null).stream()
                        .collect(Collectors.toMap(TextOverride::getKey, o -> o, (a, b) -> a, HashMap::new)),
                find(TextMark.class, language, one ? keys.get(0) : null).stream()
                        .collect(Collectors.toMap(TextMark::getKey, m -> m, (a, b) -> a, HashMap::new)));
    }

    private <T> List<T> find(Class<T> type, String language, String key) {
        var query = entityManager.createQuery(
                "SELECT o FROM " + type.getSimpleName() + " o WHERE o.language = :language"
                        + (key == null ? "" : " AND o.key = :key"),
                type);
        query.setParameter(LANGUAGE, language);
        if (key != null) {
            query.setParameter("key", key);
        }
        return query.getResultList();
    }
}
