package net.dider.portal.dues.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.members.entity.Member;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.pdf.PaperWriter;
import net.dider.portal.platform.pdf.PdfPress;
import net.dider.portal.platform.pdf.PdfSheet;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.text.Texts;

/** A member's statement of account, in her language, and a warning to be signed and posted, as it was written. */
@ApplicationScoped
public class DuesPaper implements PaperWriter {

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private PdfPress press;

    byte[] print(DuesAccount account, LocalDate today) {
        var language = languages.find(account.member().getLanguage()).orElseGet(languages::getDefault);
        return press.print(statement(
                language,
                facts(language, account, today),
                charges(account, language),
                payments(account, language),
                today));
    }

    byte[] print(Member member, DuesWarning warning) {
        var language = languages.find(warning.getLanguage()).orElseGet(languages::getDefault);
        var written = LocalDate.ofInstant(warning.getWrittenAt(), DateTexts.ISTANBUL);
        return press.print(warning(
                language,
                member.getFullName() + " · " + warning.getRecipient(),
                day(written, language),
                warning.getLetter()));
    }

    private PdfSheet statement(
            Language language,
            Map<String, String> facts,
            List<List<String>> charges,
            List<List<String>> payments,
            LocalDate today) {
        var title = texts.get("dues.statement.title.paper", language);
        var sheet = new PdfSheet(language.getCode(), title)
                .lead(texts.format(language, "dues.statement.text.made", day(today, language)))
                .foot(title)
                .facts(facts);
        return tables(sheet, language, charges, payments).text(texts.get("dues.statement.text.noReceipt", language));
    }

    /** Charges and payments, as they stand on other papers too. */
    void add(PdfSheet sheet, DuesAccount account, Language language) {
        tables(sheet, language, charges(account, language), payments(account, language));
    }

    private PdfSheet tables(
            PdfSheet sheet, Language language, List<List<String>> charges, List<List<String>> payments) {
        return sheet.heading(texts.get("dues.member.heading.charges", language))
                .table(
                        words(
                                language,
                                "dues.member.column.charge",
                                "dues.member.column.due",
                                "dues.member.column.amount",
                                "dues.member.column.unpaid"),
                        charges)
                .heading(texts.get("dues.member.heading.payments", language))
                .table(
                        words(
                                language,
                                "dues.member.column.day",
                                "dues.member.column.kind",
                                "dues.member.column.evidence",
                                "dues.member.column.amount"),
                        payments);
    }

    private List<List<String>> charges(DuesAccount account, Language language) {
        return account.charges().stream().map(c -> cells(language, c)).toList();
    }

    private List<List<String>> payments(DuesAccount account, Language language) {
        return account.payments().stream()
                .filter(p -> !p.isUndone())
                .map(p -> cells(language, p))
                .toList();
    }

    /** @param letter its first line is the title */
    private PdfSheet warning(Language language, String recipient, String day, String letter) {
        var lines = letter.split("\n", 2);
        return new PdfSheet(language.getCode(), lines[0])
                .lead(day)
                .text(recipient)
                .text(lines.length > 1 ? lines[1] : "")
                .signatures(List.of(
                        texts.get("members.paper.text.chair", language),
                        texts.get("members.paper.text.secretary", language)));
    }

    private Map<String, String> facts(Language language, DuesAccount account, LocalDate today) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                texts.get("members.list.column.name", language),
                account.member().getFullName());
        facts.put(
                texts.get("members.list.column.number", language),
                Long.toString(account.member().getNumber()));
        facts.put(texts.get("dues.account.text.unpaid", language), MoneyTexts.lira(account.getUnpaid()));
        facts.put(texts.get("dues.account.text.overdue", language), MoneyTexts.lira(account.getOverdue(today)));
        facts.put(texts.get("dues.account.text.credit", language), MoneyTexts.lira(account.getCredit()));
        return facts;
    }

    private List<String> cells(Language language, DuesCharge charge) {
        return List.of(
                charge.getYear() + " · " + texts.get("dues.kind.enum." + charge.getKind(), language),
                day(charge.getDueOn(), language),
                MoneyTexts.lira(charge.getAmount()),
                charge.isExempted()
                        ? texts.get("dues.member.text.exempted", language)
                        : MoneyTexts.lira(charge.getUnpaid()));
    }

    private List<String> cells(Language language, DuesPayment payment) {
        return List.of(
                day(payment.getPaidOn(), language),
                texts.get("dues.payment.enum." + payment.getKind(), language),
                texts.get("dues.evidence.enum." + payment.getEvidence(), language) + " " + payment.getReference(),
                MoneyTexts.lira(payment.getAmount()));
    }

    @Override
    public Map<String, PdfSheet> samples(Language language) {
        var day = LocalDate.of(2027, 1, 31);
        return Map.of(
                "dues.statement",
                statement(
                        language,
                        Map.of(texts.get("members.list.column.name", language), "Ayşe Çınar"),
                        List.of(List.of("2027", day(day, language), "1.200,00 ₺", "1.200,00 ₺")),
                        List.of(),
                        day),
                "dues.warning",
                warning(
                        language,
                        "Ayşe Çınar · Konak, İzmir",
                        day(day, language),
                        texts.get("mail.duesWarning.title.subject", language)));
    }

    private List<String> words(Language language, String... keys) {
        return Stream.of(keys).map(k -> texts.get(k, language)).toList();
    }

    private static String day(LocalDate day, Language language) {
        return DateTexts.day(day, Locale.forLanguageTag(language.getCode()));
    }
}
