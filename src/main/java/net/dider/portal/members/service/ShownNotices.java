package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import net.dider.portal.members.entity.ShownNotice;
import net.dider.portal.members.entity.ShownNotice.Process;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.text.Texts;

/** The words of notices and consents as they are today, and the version they are kept as once somebody has seen them. */
@ApplicationScoped
public class ShownNotices {

    private static final List<String> PARTS =
            List.of("controller", "data", "purpose", "ground", "recipients", "retention", "rights");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    /** What is shown for that process in that language: a notice in paragraphs, a consent in one. */
    public List<String> paragraphs(Process process, String language) {
        return switch (process) {
            case MEMBERSHIP ->
                PARTS.stream()
                        .map(p -> say("members.notice.paragraph." + p, language))
                        .toList();
            case CONSENT_BULLETIN -> consent(Question.BULLETIN, language);
            case CONSENT_PHOTO -> consent(Question.PHOTO, language);
            case CONSENT_PARTNERS -> consent(Question.PARTNERS, language);
        };
    }

    private List<String> consent(Question question, String language) {
        return List.of(say("members.question.enum." + question, language));
    }

    private String say(String key, String language) {
        return texts.find(key, languages.find(language).orElseGet(languages::getDefault))
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    private String body(Process process, String language) {
        return paragraphs(process, language).stream().collect(Collectors.joining("\n\n"));
    }

    /** Whether the words are still those. */
    boolean isCurrent(ShownNotice notice) {
        return Secrets.hash(body(notice.getProcess(), notice.getLanguage())).equals(notice.getHash());
    }

    /** The kept version of what is shown now; the same for everybody who is shown the same. */
    ShownNotice keep(Process process, String language) {
        var body = body(process, language);
        var hash = Secrets.hash(body);
        var last = entityManager
                .createQuery(
                        "SELECT MAX(n.version) FROM ShownNotice n WHERE n.process = :process AND n.language = :language",
                        Integer.class)
                .setParameter("process", process)
                .setParameter("language", language)
                .getSingleResult();
        // One statement for both databases: of two who are first with the same words, both get the same row.
        entityManager
                .createNativeQuery("INSERT INTO shown_notices (process, language, version_number, body, body_hash,"
                        + " first_shown_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON DUPLICATE KEY UPDATE process = process")
                .setParameter(1, process.name())
                .setParameter(2, language)
                .setParameter(3, last == null ? 1 : last + 1)
                .setParameter(4, body)
                .setParameter(5, hash)
                .setParameter(6, LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .executeUpdate();
        return entityManager
                .createQuery(
                        "SELECT n FROM ShownNotice n WHERE n.process = :process AND n.language = :language"
                                + " AND n.hash = :hash",
                        ShownNotice.class)
                .setParameter("process", process)
                .setParameter("language", language)
                .setParameter("hash", hash)
                .getSingleResult();
    }
}
