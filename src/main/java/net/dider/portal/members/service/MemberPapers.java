package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.DecisionCorrection;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.service.Question.Step;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.pdf.PaperWriter;
import net.dider.portal.platform.pdf.PdfSheet;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** What is printed to be signed: the form of an application, and a page of the decision book. */
@ApplicationScoped
class MemberPapers implements PaperWriter {

    /** The association's records are Turkish by law (5253 m.31, Yön. m.33). */
    private static final String TURKISH = "tr";

    private static final String TO_WRITE = "……………………………………………………";
    /** Its letters tell whether the font has what Turkish needs. */
    private static final String SAMPLE = "Örnek: İzmir’in ışığı";

    private static final int SIGNATURES_A_ROW = 3;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    /** Turkish, and beside it the language the applicant wrote in; what the law wants by hand is left open. */
    PdfSheet form(Application application, Answers answers) {
        var own = language(application.getLanguage());
        var sheet = new PdfSheet(TURKISH, both("members.paper.title.form", own))
                .lead(both("members.paper.text.reference", own) + ": " + application.getReference())
                .foot(application.getReference());
        for (var step : List.of(Step.PERSON, Step.CONTACT, Step.PROMISES)) {
            var facts = new LinkedHashMap<String, String>();
            Question.of(step, application.getKind())
                    .forEach(q -> facts.put(both("members.question.enum." + q, own), answer(q, answers, own)));
            sheet.heading(both("members.apply-step.enum." + step, own)).facts(facts);
        }
        var byHand = new LinkedHashMap<String, String>();
        Question.of(Step.PAPER, application.getKind()).stream()
                .filter(q -> !q.isTick() && q != Question.IDENTITY_KIND)
                .forEach(q -> byHand.put(both("members.question.enum." + q, own), TO_WRITE));
        return sheet.heading(both("members.paper.heading.byHand", own))
                .facts(byHand)
                .text(both("members.paper.paragraph.request", own))
                .text(both("members.paper.paragraph.address", own))
                .signatures(List.of(both("members.paper.text.date", own), both("members.paper.text.signature", own)));
    }

    /** A page of the book; always Turkish, whatever language the screen has. */
    PdfSheet decision(BoardDecision decision, List<DecisionCorrection> corrections) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(turkish("members.decision.field.date"), day(decision.getDate()));
        facts.put(turkish("members.decision.field.subject"), decision.getSubject());
        var sheet = new PdfSheet(TURKISH, turkish("members.paper.title.decision") + " " + decision.getLabel())
                .lead(turkish("members.paper.text.association"))
                .facts(facts)
                .heading(turkish("members.decision.field.text"))
                .text(decision.getText())
                .foot(turkish("members.paper.title.decision") + " " + decision.getLabel());
        if (decision.getDissent() != null) {
            sheet.heading(turkish("members.paper.heading.dissent")).text(decision.getDissent());
        }
        for (var correction : corrections) {
            sheet.heading(turkish("members.decision.text.correction") + ", " + day(correction.getCreatedAt()))
                    .text(correction.getText());
        }
        sheet.heading(turkish("members.decision.field.attendees"));
        var names = decision.getAttendees().lines().filter(l -> !l.isBlank()).toList();
        for (var first = 0; first < names.size(); first += SIGNATURES_A_ROW) {
            sheet.signatures(names.subList(first, Math.min(names.size(), first + SIGNATURES_A_ROW)));
        }
        return sheet;
    }

    @Override
    public Map<String, PdfSheet> samples(Language language) {
        var now = Instant.now();
        var today = LocalDate.now(DateTexts.ISTANBUL);
        var application = new Application("DIDER-0000", language.getCode(), "", now);
        application.keep(PersonKind.CITIZEN, "", language.getCode(), now);
        var answers = new Answers();
        for (var step : Step.PUBLIC) {
            Question.of(step, PersonKind.CITIZEN).forEach(q -> answers.put(q, sample(q, today)));
        }
        var decision = new BoardDecision(today, 1, null, now);
        decision.write(SAMPLE, SAMPLE, SAMPLE + "\n" + SAMPLE, SAMPLE);
        return Map.of("members.form", form(application, answers), "members.decision", decision(decision, List.of()));
    }

    private static String sample(Question question, LocalDate today) {
        return switch (question.getForm()) {
            case TICK -> Answers.YES;
            case DATE -> today.minusYears(30).toString();
            case COUNTRY -> "TR";
            case EMAIL -> "ornek@example.org";
            case PHONE -> "+90 232 000 00 00";
            default -> SAMPLE;
        };
    }

    private String answer(Question question, Answers answers, Language own) {
        if (question.isTick()) {
            return answers.is(question) ? both("members.answer.text.yes", own) : "–";
        }
        var text = answers.get(question);
        return text.isEmpty()
                ? "–"
                : question.getForm() == Question.Form.COUNTRY
                        ? new Locale("", text)
                                .getDisplayCountry(language(TURKISH).getLocale())
                        : text;
    }

    private String both(String key, Language own) {
        var parts = new ArrayList<>(List.of(turkish(key)));
        if (!TURKISH.equals(own.getCode())) {
            parts.add(say(key, own));
        }
        return String.join(" / ", parts);
    }

    private String turkish(String key) {
        return say(key, language(TURKISH));
    }

    private String say(String key, Language language) {
        return texts.get(key, language);
    }

    private Language language(String code) {
        return languages.find(code).orElseGet(languages::getDefault);
    }

    private String day(Instant instant) {
        return day(instant.atZone(DateTexts.ISTANBUL).toLocalDate());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language(TURKISH).getLocale())
                .format(day);
    }
}
