package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.translations.entity.TextProposal;
import net.dider.portal.translations.entity.TextProposal.State;
import net.dider.portal.translations.service.TextDigests.Item;

/** The letters to translators: what became of a proposal, and what waits for them. */
@ApplicationScoped
public class TextMails implements MailWriter {

    static final String DECISION = "translations.decision";
    static final String DIGEST = "translations.digest";
    static final String PROPOSAL = "proposal";
    static final String ACCOUNT = "account";

    private static final String WORK = "/admin/translations/work";
    private static final int MOST = 60;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TextDigests digests;

    @Inject
    private Translators translators;

    @Inject
    private PublicAddress address;

    @Override
    public Set<String> kinds() {
        return Set.of(DECISION, DIGEST);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        return switch (request.kind()) {
            case DECISION ->
                Optional.ofNullable(entityManager.find(
                                TextProposal.class,
                                Long.valueOf(request.arguments().get(PROPOSAL))))
                        .flatMap(p -> translators.find(p.getMadeBy()).map(to -> decision(to.name(), p)));
            case DIGEST ->
                translators.find(Long.valueOf(request.arguments().get(ACCOUNT))).flatMap(this::digest);
            default -> Optional.empty();
        };
    }

    private Letter decision(String name, TextProposal proposal) {
        var approved = proposal.getState() == State.APPROVED;
        var letter = Letter.to(name)
                .subject(approved ? "mail.textDecision.title.approved" : "mail.textDecision.title.rejected")
                .paragraph(
                        approved ? "mail.textDecision.paragraph.approved" : "mail.textDecision.paragraph.rejected",
                        shortened(proposal.getValue()),
                        proposal.getKey());
        if (proposal.getAnswer() != null) {
            letter.paragraph("mail.textDecision.paragraph.answer", proposal.getAnswer());
        }
        return letter.button(
                        "mail.textDecision.button.open", address.absolute("/admin/translations?q=" + proposal.getKey()))
                .reason("mail.textDecision.paragraph.reason");
    }

    private Optional<Letter> digest(Translators.Translator person) {
        var items = digests.find(person, LocalDate.now(DateTexts.ISTANBUL));
        return items.isEmpty() ? Optional.empty() : Optional.of(digest(person.name(), items));
    }

    private Letter digest(String name, List<Item> items) {
        var letter =
                Letter.to(name).subject("mail.textDigest.title.subject").paragraph("mail.textDigest.paragraph.lead");
        items.forEach(item -> letter.paragraph(item.key(), item.arguments()));
        return letter.button("mail.textDigest.button.open", address.absolute(WORK))
                .reason("mail.textDigest.paragraph.reason");
    }

    private static String shortened(String words) {
        return words.length() <= MOST ? words : words.substring(0, MOST - 1) + "…";
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        var samples = new LinkedHashMap<String, Letter>();
        var language = sample.reader().getDisplayLanguage(sample.reader());
        var due = DateTexts.day(LocalDate.now(DateTexts.ISTANBUL).plusDays(5), sample.reader());
        samples.put(DECISION + ".approved", decision(sample.name(), decided(sample, State.APPROVED)));
        samples.put(DECISION + ".rejected", decision(sample.name(), decided(sample, State.REJECTED)));
        samples.put(
                DIGEST,
                digest(
                        sample.name(),
                        List.of(
                                new Item("", 1, "mail.textDigest.paragraph.assigned", language, due, 12),
                                new Item(
                                        "",
                                        1,
                                        "mail.textDigest.paragraph.assignedModule",
                                        language,
                                        due,
                                        12,
                                        "documents"),
                                new Item("", 1, "mail.textDigest.paragraph.texts", language, 12, 3),
                                new Item("", 1, "mail.textDigest.paragraph.content", language, 2),
                                new Item("", 1, "mail.textDigest.paragraph.proposals", 1))));
        return samples;
    }

    private static TextProposal decided(Sample sample, State state) {
        var proposal =
                new TextProposal("mail.textDecision.title.approved", Locale.ENGLISH.getLanguage(), sample.word(), null);
        proposal.decide(state, null, null, sample.word());
        return proposal;
    }
}
