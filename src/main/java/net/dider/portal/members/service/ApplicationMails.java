package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationLink.Purpose;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;

/** The letters to an applicant, in her language; none of their subjects says on a lock screen what she applied for. */
@ApplicationScoped
public class ApplicationMails implements MailWriter {

    public static final String RESUME = "members.applicationResume";
    public static final String PROOF = "members.applicationProof";
    public static final String FOLLOW = "members.applicationFollow";
    public static final String RECEIVED = "members.applicationReceived";
    public static final String DECIDED = "members.applicationDecided";

    /** The argument that names the application by its id. */
    static final String APPLICATION = "application";

    private static final Set<ApplicationState> DECIDED_STATES =
            EnumSet.of(ApplicationState.ACCEPTED, ApplicationState.REJECTED, ApplicationState.ASKED_BACK);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationVault vault;

    @Inject
    private ApplicationLinks links;

    @Inject
    private LegalNumberService numbers;

    @Override
    public Set<String> kinds() {
        return Set.of(RESUME, PROOF, FOLLOW, RECEIVED, DECIDED);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        var id = Long.valueOf(request.arguments().get(APPLICATION));
        // an address that was typed over since gets no link to what is not its any more
        var found = Optional.ofNullable(entityManager.find(Application.class, id))
                .filter(a -> MailAddress.of(vault.open(a).get(Question.EMAIL))
                        .filter(request.recipient()::equals)
                        .isPresent());
        return switch (request.kind()) {
            case RESUME -> in(found, ApplicationState.DRAFT).map(this::resume);
            case PROOF -> in(found, ApplicationState.SENT).map(this::proof);
            case FOLLOW -> in(found, ApplicationState.PROVEN).map(this::follow);
            case RECEIVED -> in(found, ApplicationState.RECEIVED).map(this::received);
            case DECIDED ->
                found.filter(a -> DECIDED_STATES.contains(a.getState())).map(this::decided);
            default -> Optional.empty();
        };
    }

    private static Optional<Application> in(Optional<Application> application, ApplicationState state) {
        return application.filter(a -> a.getState() == state);
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        var day = day(LocalDate.of(2026, 11, 22), sample.reader());
        var samples = new LinkedHashMap<String, Letter>();
        samples.put(RESUME, resume(Letter.to(sample.name()), sample.link()));
        samples.put(PROOF, proof(Letter.to(sample.name()), sample.link()));
        samples.put(FOLLOW, follow(Letter.to(sample.name()), sample.word(), sample.link()));
        samples.put(RECEIVED, received(Letter.to(sample.name()), sample.word(), day, day, sample.link()));
        for (var state : DECIDED_STATES) {
            samples.put(
                    DECIDED + '.' + state,
                    decided(
                            Letter.to(sample.name()),
                            state,
                            sample.word(),
                            day,
                            "2026/1",
                            sample.word(),
                            sample.link()));
        }
        return samples;
    }

    private Letter resume(Application application) {
        return resume(letter(application), links.link("apply", application, Purpose.EDIT));
    }

    private static Letter resume(Letter letter, String link) {
        return letter.subject("mail.applicationResume.title.subject")
                .paragraph("mail.applicationResume.paragraph.lead")
                .paragraph(
                        "mail.applicationResume.paragraph.expires",
                        Purpose.EDIT.life().toDays())
                .button("mail.applicationResume.button.open", link)
                .reason("mail.applicationResume.paragraph.reason");
    }

    private Letter proof(Application application) {
        return proof(letter(application), links.link("prove", application, Purpose.PROVE));
    }

    private static Letter proof(Letter letter, String link) {
        return letter.subject("mail.applicationProof.title.subject")
                .paragraph("mail.applicationProof.paragraph.lead")
                .paragraph(
                        "mail.applicationProof.paragraph.expires",
                        Purpose.PROVE.life().toDays())
                .button("mail.applicationProof.button.open", link)
                .reason("mail.applicationProof.paragraph.reason");
    }

    private Letter follow(Application application) {
        return follow(letter(application), application.getReference(), status(application));
    }

    private static Letter follow(Letter letter, String reference, String link) {
        return letter.subject("mail.applicationFollow.title.subject", reference)
                .paragraph("mail.applicationFollow.paragraph.print")
                .paragraph("mail.applicationFollow.paragraph.keep", reference)
                .button("mail.applicationFollow.button.open", link)
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private Letter received(Application application) {
        var deadline = application.deadline(numbers.get(LegalNumber.BOARD_DECISION_DAYS));
        var reader = Locale.forLanguageTag(application.getLanguage());
        return received(
                letter(application),
                application.getReference(),
                day(deadline.event(), reader),
                day(deadline.last(), reader),
                status(application));
    }

    private static Letter received(Letter letter, String reference, String arrived, String last, String link) {
        return letter.subject("mail.applicationReceived.title.subject", reference)
                .paragraph("mail.applicationReceived.paragraph.deadline", arrived, last)
                .button("mail.applicationFollow.button.open", link)
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private Letter decided(Application application) {
        var decision = entityManager.find(BoardDecision.class, application.getDecisionId());
        return decided(
                letter(application),
                application.getState(),
                application.getReference(),
                day(decision.getDate(), Locale.forLanguageTag(application.getLanguage())),
                decision.getLabel(),
                vault.openWords(application),
                status(application));
    }

    private static Letter decided(
            Letter letter,
            ApplicationState state,
            String reference,
            String day,
            String label,
            String words,
            String link) {
        letter.subject("mail.applicationDecided.title.subject", reference)
                .paragraph("mail.applicationDecided.enum." + state, day, label);
        if (!words.isEmpty() && state != ApplicationState.ACCEPTED) {
            letter.paragraph("mail.applicationDecided.paragraph.words", words);
        }
        return letter.button("mail.applicationFollow.button.open", link)
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private String status(Application application) {
        return links.link("status", application, Purpose.FOLLOW);
    }

    private Letter letter(Application application) {
        return Letter.to(vault.open(application).name()).in(application.getLanguage());
    }

    private static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale("en".equals(reader.getLanguage()) ? Locale.UK : reader)
                .format(day);
    }
}
