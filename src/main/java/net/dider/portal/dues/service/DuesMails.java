package net.dider.portal.dues.service;

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
import net.dider.portal.dues.entity.BankAccount;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesReminder;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.dues.entity.DuesWarning.Channel;
import net.dider.portal.dues.entity.DuesWarning.Debt;
import net.dider.portal.members.entity.Member;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.LetterPress;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.text.Texts;

/** Warnings and reminders about dues: service messages, so nobody unsubscribes from them (domain facts §3). */
@ApplicationScoped
public class DuesMails implements MailWriter {

    public static final String WARNING = "dues.warning";
    public static final String REMINDER = "dues.reminder";

    private static final String ABOUT = "about";
    private static final String KIND = "kind";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PublicAddress address;

    @Inject
    private LetterPress press;

    @Inject
    private BankAccountService banks;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private OutboxService outbox;

    void warn(DuesWarning warning) {
        outbox.queue(
                WARNING,
                warning.getRecipient(),
                warning.getLanguage(),
                Map.of(ABOUT, warning.getId().toString()),
                MailPriority.AWAITED);
    }

    void remind(Member member, String email, DuesCharge charge, DuesReminder.Kind kind) {
        outbox.queue(
                REMINDER,
                email,
                member.getLanguage(),
                Map.of(ABOUT, charge.getId().toString(), KIND, kind.name()),
                MailPriority.BULK);
    }

    /** The warning as it is kept: its subject, then what stands in the mail or on the paper. */
    String words(Member member, Channel channel, Debt debt, String language) {
        var letter = warning(member, debt, language);
        return channel == Channel.MAIL ? press.text(letter, language) : press.paper(letter, language);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WARNING, REMINDER);
    }

    /** Nothing is sent to whoever has paid, was exempted or left meanwhile; a warning once written goes out. */
    @Override
    public Optional<Letter> write(MailRequest mail) {
        var id = Long.valueOf(mail.arguments().get(ABOUT));
        if (WARNING.equals(mail.kind())) {
            return Optional.ofNullable(entityManager.find(DuesWarning.class, id))
                    .map(this::written);
        }
        var charge = entityManager.find(DuesCharge.class, id);
        if (charge == null || charge.getUnpaid() == 0) {
            return Optional.empty();
        }
        var member = entityManager.find(Member.class, charge.getMemberId());
        return MailAddress.of(member.getFacts().email())
                .filter(mail.recipient()::equals)
                .filter(e -> member.getStatus().isMember())
                .map(e -> reminder(
                        Letter.to(member.getFullName()).in(member.getLanguage()),
                        DuesReminder.Kind.valueOf(mail.arguments().get(KIND)),
                        MoneyTexts.lira(charge.getUnpaid()),
                        day(charge.getDueOn(), member.getLanguage()),
                        what(charge, member.getLanguage()),
                        address.absolute("/my/dues")));
    }

    /** What goes out is what is kept, should words have changed since it was queued. */
    private Letter written(DuesWarning warning) {
        var member = entityManager.find(Member.class, warning.getMemberId());
        var letter = warning(member, warning.getDebt(), warning.getLanguage());
        warning.keep(press.text(letter, warning.getLanguage()));
        return letter;
    }

    private Letter warning(Member member, Debt debt, String language) {
        return warning(
                Letter.to(member.getFullName()).in(language),
                MoneyTexts.lira(debt.amount()),
                day(debt.since(), language),
                day(debt.payBy(), language),
                DuesReference.of(member.getNumber()),
                banks.find().orElse(null),
                address.absolute("/my/dues"));
    }

    private static Letter warning(
            Letter letter, String amount, String since, String payBy, String reference, BankAccount bank, String link) {
        letter.subject("mail.duesWarning.title.subject")
                .paragraph("mail.duesWarning.paragraph.debt", amount, since)
                .paragraph("mail.duesWarning.paragraph.payBy", payBy)
                .paragraph("mail.duesWarning.paragraph.consequence");
        if (bank != null) {
            letter.paragraph("mail.duesWarning.paragraph.account", bank.getHolder(), bank.getGroupedIban());
        }
        return letter.paragraph("mail.duesWarning.paragraph.reference", reference)
                .button("mail.duesWarning.button.open", link)
                .reason("mail.duesWarning.paragraph.reason");
    }

    private static Letter reminder(
            Letter letter, DuesReminder.Kind kind, String amount, String day, String what, String link) {
        return letter.subject("mail.duesReminder.title.subject")
                .paragraph("mail.duesReminder.enum." + kind, what, amount, day)
                .paragraph("mail.duesReminder.paragraph.paid")
                .button("mail.duesReminder.button.open", link)
                .reason("mail.duesReminder.paragraph.reason");
    }

    /** Which of her dues, in her language. */
    private String what(DuesCharge charge, String code) {
        var language = languages.find(code).orElseGet(languages::getDefault);
        return texts.get("dues.kind.enum." + charge.getKind(), language) + " " + charge.getYear();
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        var day = DateTexts.day(LocalDate.of(2027, 1, 31), sample.reader());
        var amount = MoneyTexts.lira(1_200_00L);
        var samples = new LinkedHashMap<String, Letter>();
        samples.put(
                WARNING, warning(Letter.to(sample.name()), amount, day, day, DuesReference.of(1), null, sample.link()));
        for (var kind : DuesReminder.Kind.values()) {
            samples.put(
                    REMINDER + '.' + kind,
                    reminder(Letter.to(sample.name()), kind, amount, day, sample.word(), sample.link()));
        }
        return samples;
    }

    private static String day(LocalDate day, String language) {
        return DateTexts.day(day, Locale.forLanguageTag(language));
    }
}
