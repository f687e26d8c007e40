package net.dider.portal.members.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.service.ThrottleService;
import net.dider.portal.accounts.service.ThrottleService.Door;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationConsent;
import net.dider.portal.members.entity.ApplicationLink.Purpose;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.ShownNotice.Process;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.pdf.PdfPress;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/**
 * An applicant's own steps. She has no account: who holds the link is she (ADR 0020), and no link opens another's
 * application.
 */
@Stateless
@PermitAll
public class ApplicationService {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Question, Process> CONSENTS = Map.of(
            Question.BULLETIN, Process.CONSENT_BULLETIN,
            Question.PHOTO, Process.CONSENT_PHOTO,
            Question.PARTNERS, Process.CONSENT_PARTNERS);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationVault vault;

    @Inject
    private ApplicationLinks links;

    @Inject
    private ShownNotices notices;

    @Inject
    private ThrottleService throttle;

    @Inject
    private OutboxService outbox;

    @Inject
    private MemberPapers papers;

    @Inject
    private PdfPress press;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** A draft was begun, or has to wait because this network began too many. */
    public record Started(String token, Duration waiting) {}

    /** What a link leads to. */
    public record Opened(Application application, Answers answers, String words) {}

    /** @param language of the page, in which the applicant is written to until she changes it */
    public Started start(Answers answers, String language) {
        var wait = throttle.count(Door.APPLICATION_NETWORK, signedIn.network());
        if (!wait.isZero()) {
            return new Started(null, wait);
        }
        var reference = reference();
        var now = Instant.now();
        var application = new Application(reference, language, vault.seal(reference, answers), now);
        application.keep(answers.kind().orElse(null), application.getSealedAnswers(), language, now);
        entityManager.persist(application);
        entityManager.flush();
        return new Started(links.issue(application, Purpose.EDIT), Duration.ZERO);
    }

    /** The draft of that link, while it can be filled in. */
    public Optional<Opened> findDraft(String token) {
        return draft(token).map(this::opened);
    }

    /** The application of that link, whatever became of it. */
    public Optional<Opened> findFollowed(String token) {
        return links.find(token, EnumSet.of(Purpose.FOLLOW)).map(this::opened);
    }

    /** The form to print and sign; empty for a link that leads to no application, or one that was taken back. */
    public Optional<byte[]> print(String token) {
        return links.find(token, EnumSet.of(Purpose.FOLLOW))
                .filter(a -> a.getState() != ApplicationState.WITHDRAWN)
                .map(a -> press.print(papers.form(a, vault.open(a))));
    }

    /** Whether the link still proves an address. */
    public boolean isProvable(String token) {
        return sent(token).isPresent();
    }

    /** Keeps what was typed, right or wrong; false when the link opens no draft any more. */
    public boolean keep(String token, Answers answers, String language) {
        return draft(token)
                .map(a -> {
                    a.keep(answers.kind().orElse(null), vault.seal(a.getReference(), answers), language, Instant.now());
                    return true;
                })
                .orElse(false);
    }

    /** Sends a link to go on later to the address in the draft; false where it holds none that can be written to. */
    public boolean sendLater(String token) {
        return draft(token).map(a -> write(a, ApplicationMails.RESUME)).orElse(false);
    }

    /**
     * Sends the application: keeps which notice was shown and which consents were given, word for word, and writes to the
     * address to be proven.
     *
     * @return false when the link opens no draft, an answer is not as it must be, or the address was written to too often
     */
    public boolean send(String token, String language) {
        var found = draft(token);
        if (found.isEmpty()) {
            return false;
        }
        var application = found.get();
        var answers = vault.open(application);
        if (AnswerRules.firstWrong(answers, today()).isPresent() || !write(application, ApplicationMails.PROOF)) {
            return false;
        }
        var now = Instant.now();
        CONSENTS.forEach((question, process) -> {
            if (answers.is(question)) {
                entityManager.persist(new ApplicationConsent(
                        application.getId(), notices.keep(process, language).getId(), now));
            }
        });
        application.keep(application.getKind(), vault.seal(application.getReference(), answers.asked()), language, now);
        application.send(
                notices.keep(Process.MEMBERSHIP, language).getId(),
                vault.nameKey(answers),
                vault.emailKey(answers),
                now);
        links.forget(application, EnumSet.of(Purpose.EDIT));
        audit.fire(Audited.of(AuditKind.APPLICATION_SENT, "application", application.getId()));
        return true;
    }

    /** The address is the applicant's: she gets the link to follow her application, here and by mail. */
    public Optional<String> prove(String token) {
        return sent(token).map(a -> {
            a.prove(Instant.now());
            links.forget(a, EnumSet.of(Purpose.PROVE));
            write(a, ApplicationMails.FOLLOW);
            return links.issue(a, Purpose.FOLLOW);
        });
    }

    /** Takes the application back. What nobody has on paper yet is forgotten with it. */
    public boolean withdraw(String token) {
        var found = links.find(token, EnumSet.of(Purpose.EDIT, Purpose.FOLLOW))
                .map(this::locked)
                .filter(a -> ApplicationState.OPEN.contains(a.getState()));
        found.ifPresent(a -> {
            var onPaper = a.getReceivedOn() != null;
            a.withdraw(Instant.now());
            audit.fire(Audited.of(AuditKind.APPLICATION_WITHDRAWN, "application", a.getId()));
            if (!onPaper) {
                a.forget(vault.seal(a.getReference(), new Answers()));
            }
        });
        return found.isPresent();
    }

    private boolean write(Application application, String kind) {
        var recipient = MailAddress.of(vault.open(application).get(Question.EMAIL));
        if (recipient.isEmpty()
                || !throttle.count(Door.APPLICATION_MAIL, vault.emailKey(vault.open(application)))
                        .isZero()) {
            return false;
        }
        outbox.queue(
                kind,
                recipient.get(),
                application.getLanguage(),
                Map.of(ApplicationMails.APPLICATION, application.getId().toString()),
                MailPriority.AWAITED);
        return true;
    }

    private Optional<Application> draft(String token) {
        return find(token, Purpose.EDIT, EnumSet.of(ApplicationState.DRAFT));
    }

    private Optional<Application> sent(String token) {
        return find(token, Purpose.PROVE, EnumSet.of(ApplicationState.SENT));
    }

    private Optional<Application> find(String token, Purpose purpose, Set<ApplicationState> states) {
        return links.find(token, EnumSet.of(purpose)).filter(a -> states.contains(a.getState()));
    }

    private Application locked(Application application) {
        entityManager.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    private Opened opened(Application application) {
        return new Opened(application, vault.open(application), vault.openWords(application));
    }

    static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    /** Read aloud and typed by hand: no letter looks like another. */
    private static String reference() {
        var text = new StringBuilder();
        RANDOM.ints(REFERENCE_LENGTH, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.insert(REFERENCE_LENGTH / 2, '-').toString();
    }
}
