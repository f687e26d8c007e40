package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationLink.Purpose;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.platform.mail.Letter;
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
        var found = Optional.ofNullable(entityManager.find(Application.class, id))
                .filter(a -> request.recipient().equalsIgnoreCase(vault.open(a).get(Question.EMAIL))
                        || a.getState() != ApplicationState.WITHDRAWN);
        return switch (request.kind()) {
            case RESUME -> in(found, ApplicationState.DRAFT).map(this::resume);
            case PROOF -> in(found, ApplicationState.SENT).map(this::proof);
            case FOLLOW -> in(found, ApplicationState.PROVEN).map(this::follow);
            case RECEIVED -> in(found, ApplicationState.RECEIVED).map(this::received);
            case DECIDED ->
                found.filter(a -> EnumSet.of(
                                        ApplicationState.ACCEPTED,
                                        ApplicationState.REJECTED,
                                        ApplicationState.ASKED_BACK)
                                .contains(a.getState()))
                        .map(this::decided);
            default -> Optional.empty();
        };
    }

    private static Optional<Application> in(Optional<Application> application, ApplicationState state) {
        return application.filter(a -> a.getState() == state);
    }

    private Letter resume(Application application) {
        return letter(application)
                .subject("mail.applicationResume.title.subject")
                .paragraph("mail.applicationResume.paragraph.lead")
                .paragraph(
                        "mail.applicationResume.paragraph.expires",
                        Purpose.EDIT.life().toDays())
                .button("mail.applicationResume.button.open", links.link("apply", application, Purpose.EDIT))
                .reason("mail.applicationResume.paragraph.reason");
    }

    private Letter proof(Application application) {
        return letter(application)
                .subject("mail.applicationProof.title.subject")
                .paragraph("mail.applicationProof.paragraph.lead")
                .paragraph(
                        "mail.applicationProof.paragraph.expires",
                        Purpose.PROVE.life().toDays())
                .button("mail.applicationProof.button.open", links.link("prove", application, Purpose.PROVE))
                .reason("mail.applicationProof.paragraph.reason");
    }

    private Letter follow(Application application) {
        return letter(application)
                .subject("mail.applicationFollow.title.subject", application.getReference())
                .paragraph("mail.applicationFollow.paragraph.print")
                .paragraph("mail.applicationFollow.paragraph.keep", application.getReference())
                .button("mail.applicationFollow.button.open", links.link("status", application, Purpose.FOLLOW))
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private Letter received(Application application) {
        var days = numbers.get(LegalNumber.BOARD_DECISION_DAYS);
        return letter(application)
                .subject("mail.applicationReceived.title.subject", application.getReference())
                .paragraph(
                        "mail.applicationReceived.paragraph.deadline",
                        day(application.getReceivedOn(), application),
                        day(application.deadline(days).last(), application))
                .button("mail.applicationFollow.button.open", links.link("status", application, Purpose.FOLLOW))
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private Letter decided(Application application) {
        var decision = entityManager.find(BoardDecision.class, application.getDecisionId());
        var letter = letter(application)
                .subject("mail.applicationDecided.title.subject", application.getReference())
                .paragraph(
                        "mail.applicationDecided.enum." + application.getState(),
                        day(decision.getDate(), application),
                        decision.getLabel());
        var words = vault.openWords(application);
        if (!words.isEmpty() && application.getState() != ApplicationState.ACCEPTED) {
            letter.paragraph("mail.applicationDecided.paragraph.words", words);
        }
        return letter.button("mail.applicationFollow.button.open", links.link("status", application, Purpose.FOLLOW))
                .reason("mail.applicationFollow.paragraph.reason");
    }

    private Letter letter(Application application) {
        return Letter.to(vault.open(application).name()).in(application.getLanguage());
    }

    private static String day(LocalDate day, Application application) {
        var locale = Locale.forLanguageTag(application.getLanguage());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale("en".equals(locale.getLanguage()) ? Locale.UK : locale)
                .format(day);
    }
}
