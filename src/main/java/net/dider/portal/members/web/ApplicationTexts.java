package net.dider.portal.members.web;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.dider.portal.members.entity.Gender;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.service.Answers;
import net.dider.portal.members.service.Question;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** How questions are asked and answers read, in the reader's language. */
@Named
@ApplicationScoped
public class ApplicationTexts {

    private static final String CHOICE = "members.choice.enum.";
    private static final String GENDER = "members.gender.enum.";
    private static final String IDENTITY = "members.identity.enum.";

    @Inject
    private Texts texts;

    @Inject
    private ActiveLanguage activeLanguage;

    /** What a browser may fill in by itself (WCAG 1.3.5). */
    public String autocomplete(Question question) {
        return switch (question) {
            case GIVEN_NAMES -> "given-name";
            case SURNAME -> "family-name";
            case BIRTH_DATE -> "bday";
            case TITLE -> "organization";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case CITY -> "address-level2";
            case COUNTRY -> "country";
            case ADDRESS -> "street-address";
            case OCCUPATION -> "organization-title";
            default -> "off";
        };
    }

    public String inputMode(Question question) {
        return switch (question.getForm()) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            default -> question == Question.MERSIS ? "numeric" : null;
        };
    }

    /** What can be chosen; countries by their names, in the order of the reader's alphabet. */
    public List<SelectItem> options(Question question) {
        return switch (question) {
            case KIND -> choices(CHOICE, PersonKind.values());
            case GENDER -> choices(GENDER, Gender.values());
            case IDENTITY_KIND -> choices(IDENTITY, IdentityKind.values());
            default -> countries();
        };
    }

    private List<SelectItem> choices(String words, Enum<?>... values) {
        return Arrays.stream(values)
                .map(v -> new SelectItem(v.name(), texts.get(words + v)))
                .toList();
    }

    private List<SelectItem> countries() {
        var order = Collator.getInstance(activeLanguage.getLocale());
        return Arrays.stream(Locale.getISOCountries())
                .map(c -> new SelectItem(c, country(c)))
                .sorted(Comparator.comparing(SelectItem::getLabel, order))
                .toList();
    }

    private String country(String code) {
        return new Locale("", code).getDisplayCountry(activeLanguage.getLocale());
    }

    /** An answer as it is read; a dash where there is none. */
    public String answer(Question question, Answers answers) {
        var text = answers.get(question);
        if (question.isTick()) {
            return texts.get(answers.is(question) ? "members.answer.text.yes" : "members.answer.text.no");
        }
        if (text.isEmpty()) {
            return "–";
        }
        return switch (question.getForm()) {
            case CHOICE ->
                texts.get(
                        (question == Question.GENDER ? GENDER : question == Question.IDENTITY_KIND ? IDENTITY : CHOICE)
                                + text);
            case COUNTRY -> country(text);
            default -> text;
        };
    }

    /** 22 Aralık 2026, 22 December 2026; empty for null. */
    public String day(LocalDate day) {
        var locale = activeLanguage.getLocale();
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale("en".equals(locale.getLanguage()) ? Locale.UK : locale)
                        .format(day);
    }
}
