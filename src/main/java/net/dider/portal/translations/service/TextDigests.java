package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Translators.Translator;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.translations.entity.TextAssignment;
import net.dider.portal.translations.entity.TextDigest;
import net.dider.portal.translations.entity.TextProposal;

/** What waits for a translator, in the languages that are hers; told by mail when something came. */
@ApplicationScoped
class TextDigests {

    private static final int SOON_DAYS = 3;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TextGrid grid;

    @Inject
    private Languages languages;

    @Inject
    private Instance<OtherTranslations> others;

    @Inject
    private OutboxService outbox;

    /**
     * One thing that waits.
     *
     * @param name tells it from others
     * @param size grows when there is something to tell
     */
    record Item(String name, long size, String key, Object... arguments) {}

    /** Queues the mail if something came since the last one; in the caller's transaction. True if it did. */
    boolean send(Translator person, LocalDate today) {
        var digest = entityManager.find(TextDigest.class, person.id(), LockModeType.PESSIMISTIC_WRITE);
        if (digest == null) {
            digest = new TextDigest(person.id());
            entityManager.persist(digest);
            entityManager.flush();
        }
        var sizes = new TreeMap<String, Long>();
        find(person, today).forEach(item -> sizes.put(item.name(), item.size()));
        if (!digest.tell(sizes, today)) {
            return false;
        }
        outbox.queue(
                TextMails.DIGEST,
                person.email(),
                person.language(),
                Map.of(TextMails.ACCOUNT, Long.toString(person.id())),
                MailPriority.BULK);
        return true;
    }

    /** Everything that waits now. */
    List<Item> find(Translator person, LocalDate today) {
        var items = new ArrayList<Item>();
        var reader = languages.find(person.language()).map(Language::getLocale).orElse(Locale.ENGLISH);
        var counts = grid.count();
        for (var assignment : assignments(person.id())) {
            items.add(item(assignment, counts, reader, today));
        }
        for (var language : languages.getAll()) {
            var code = language.getCode();
            if (!person.languages().contains(code)) {
                continue;
            }
            var count = counts.get("").get(code);
            if (count.missing() > 0 || count.outdated() > 0) {
                items.add(new Item(
                        code,
                        count.missing() + count.outdated(),
                        "mail.textDigest.paragraph.texts",
                        language.getOwnName(),
                        count.missing(),
                        count.outdated()));
            }
            var outdated = others.stream().mapToLong(o -> o.countOutdated(code)).sum();
            if (outdated > 0) {
                items.add(new Item(
                        code + ".content",
                        outdated,
                        "mail.textDigest.paragraph.content",
                        language.getOwnName(),
                        outdated));
            }
        }
        var proposals = languages.getAll().stream()
                .filter(l -> person.writes(l.getCode()))
                .mapToLong(l -> countProposals(l.getCode()))
                .sum();
        if (proposals > 0) {
            items.add(new Item("proposals", proposals, "mail.textDigest.paragraph.proposals", proposals));
        }
        return items;
    }

    private Item item(
            TextAssignment assignment,
            Map<String, Map<String, TextGrid.Count>> counts,
            Locale reader,
            LocalDate today) {
        var count = counts.getOrDefault(assignment.getModule(), Map.of()).get(assignment.getLanguage());
        var open = count == null ? 0 : count.missing() + count.outdated();
        var late = assignment.getDueOn().isBefore(today);
        var soon = !assignment.getDueOn().isAfter(today.plusDays(SOON_DAYS));
        return new Item(
                "assignment." + assignment.getId(),
                late ? 3 : soon ? 2 : 1,
                assignment.getModule().isEmpty()
                        ? "mail.textDigest.paragraph.assigned"
                        : "mail.textDigest.paragraph.assignedModule",
                languages
                        .find(assignment.getLanguage())
                        .map(Language::getOwnName)
                        .orElse(assignment.getLanguage()),
                DateTexts.day(assignment.getDueOn(), reader),
                open,
                assignment.getModule());
    }

    private List<TextAssignment> assignments(long person) {
        return entityManager
                .createQuery(
                        "SELECT a FROM TextAssignment a WHERE a.assigneeId = :person AND a.closedAt IS NULL"
                                + " ORDER BY a.dueOn, a.id",
                        TextAssignment.class)
                .setParameter("person", person)
                .getResultList();
    }

    private long countProposals(String language) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(p) FROM TextProposal p WHERE p.state = :state AND p.language = :language",
                        Long.class)
                .setParameter("state", TextProposal.State.WAITING)
                .setParameter("language", language)
                .getSingleResult();
    }
}
