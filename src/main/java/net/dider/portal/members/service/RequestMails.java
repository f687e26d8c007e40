package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.AccountService;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberRequest;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;

/** Tells members what became of what they asked, and the board that somebody resigns; no subject says what it is about. */
@ApplicationScoped
public class RequestMails implements MailWriter {

    public static final String DECIDED = "members.requestDecided";
    public static final String RESIGNED = "members.resignationGiven";

    private static final String REQUEST = "request";
    private static final String RECORDED = "RECORDED";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RequestVault vault;

    @Inject
    private AccountService accounts;

    @Inject
    private PublicAddress address;

    @Inject
    private OutboxService outbox;

    /** Everybody with a seat at the board's desk, each in her language. */
    void tellBoard(MemberRequest request) {
        entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE :role MEMBER OF a.roles AND a.disabled = FALSE"
                                + " AND a.passwordHash IS NOT NULL ORDER BY a.id",
                        Account.class)
                .setParameter("role", Roles.BOARD)
                .getResultList()
                .forEach(a -> queue(RESIGNED, a.getEmail(), a.getLanguage(), request));
    }

    void tellMember(MemberRequest request) {
        var member = entityManager.find(Member.class, request.getMemberId());
        MailAddress.of(member.getFacts().email())
                .ifPresent(email -> queue(DECIDED, email, member.getLanguage(), request));
    }

    private void queue(String kind, String recipient, String language, MemberRequest request) {
        outbox.queue(kind, recipient, language, Map.of(REQUEST, request.getId().toString()), MailPriority.AWAITED);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DECIDED, RESIGNED);
    }

    @Override
    public Optional<Letter> write(MailRequest mail) {
        var request = entityManager.find(
                MemberRequest.class, Long.valueOf(mail.arguments().get(REQUEST)));
        if (request == null) {
            return Optional.empty();
        }
        var member = entityManager.find(Member.class, request.getMemberId());
        return RESIGNED.equals(mail.kind())
                ? accounts.findActive(mail.recipient()).map(a -> resigned(a, member, request))
                : MailAddress.of(member.getFacts().email())
                        .filter(mail.recipient()::equals)
                        .filter(e -> !request.isOpen())
                        .map(e -> decided(member, request));
    }

    private Letter decided(Member member, MemberRequest request) {
        var what = request.getKind() == MemberRequest.Kind.RESIGNATION
                ? RECORDED
                : request.getState().name();
        var day = member.getStatus().isMember() || member.getLeftOn() == null
                ? LocalDate.ofInstant(request.getCreatedAt(), DateTexts.ISTANBUL)
                : member.getLeftOn();
        return decided(
                Letter.to(member.getFullName()).in(member.getLanguage()),
                what,
                day(day, member.getLanguage()),
                vault.openAnswer(request),
                address.absolute("/my/requests"));
    }

    private static Letter decided(Letter letter, String what, String day, String answer, String link) {
        letter.subject("mail.requestDecided.title.subject")
                .paragraph("mail.requestDecided.enum." + what, day)
                .paragraph("mail.requestDecided.paragraph.answer", answer);
        if (!RECORDED.equals(what)) {
            letter.button("mail.requestDecided.button.open", link);
        }
        return letter.reason("mail.requestDecided.paragraph.reason");
    }

    private Letter resigned(Account reader, Member member, MemberRequest request) {
        return resigned(
                Letter.to(reader.getDisplayName()).in(reader.getLanguage()),
                member.getNumber(),
                day(LocalDate.ofInstant(request.getCreatedAt(), DateTexts.ISTANBUL), reader.getLanguage()),
                address.absolute("/admin/board"));
    }

    private static Letter resigned(Letter letter, long number, String day, String link) {
        return letter.subject("mail.resignationGiven.title.subject")
                .paragraph("mail.resignationGiven.paragraph.lead", Long.toString(number), day)
                .paragraph("mail.resignationGiven.paragraph.next")
                .button("mail.resignationGiven.button.open", link)
                .reason("mail.resignationGiven.paragraph.reason");
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        var day = DateTexts.day(LocalDate.of(2026, 11, 22), sample.reader());
        var samples = new LinkedHashMap<String, Letter>();
        for (var what : new String[] {"ACCEPTED", "REJECTED", RECORDED}) {
            samples.put(
                    DECIDED + '.' + what, decided(Letter.to(sample.name()), what, day, sample.word(), sample.link()));
        }
        samples.put(RESIGNED, resigned(Letter.to(sample.name()), 1, day, sample.link()));
        return samples;
    }

    private static String day(LocalDate day, String language) {
        return DateTexts.day(day, Locale.forLanguageTag(language));
    }
}
