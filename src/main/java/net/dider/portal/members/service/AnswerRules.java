package net.dider.portal.members.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.members.service.Question.Step;
import net.dider.portal.platform.mail.MailAddress;

/** What an answer must be. Says what is wrong in words of {@code members.problem.message}. */
public final class AnswerRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String PHONE = "\\+?[0-9]{7,15}";
    private static final String MERSIS = "[0-9]{16}";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int OLDEST = 120;

    private AnswerRules() {}

    public enum Problem {
        REQUIRED,
        TICK_REQUIRED,
        CHOICE_REQUIRED,
        TOO_LONG,
        DATE,
        DATE_FUTURE,
        UNDER_AGE,
        EMAIL,
        PHONE,
        MERSIS
    }

    /** The problems of one page, in the order of its questions; empty when it is well. */
    public static Map<Question, Problem> check(Answers answers, Step step, LocalDate today) {
        var problems = new EnumMap<Question, Problem>(Question.class);
        for (var question : Question.of(step, answers.kind().orElse(null))) {
            check(question, answers, today).ifPresent(p -> problems.put(question, p));
        }
        return problems;
    }

    /** The first page that is not well yet; empty when the application may be sent. */
    public static Optional<Step> firstWrong(Answers answers, LocalDate today) {
        for (var step : Step.PUBLIC) {
            if (!check(answers, step, today).isEmpty()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> check(Question question, Answers answers, LocalDate today) {
        var text = answers.get(question);
        if (question == Question.KIND) {
            return answers.kind().isPresent() ? Optional.empty() : Optional.of(Problem.CHOICE_REQUIRED);
        }
        if (question.isTick()) {
            return question.isRequired() && !answers.is(question)
                    ? Optional.of(Problem.TICK_REQUIRED)
                    : Optional.empty();
        }
        if (text.isEmpty()) {
            var choice = question.getForm() == Question.Form.CHOICE || question.getForm() == Question.Form.COUNTRY;
            return !question.isRequired()
                    ? Optional.empty()
                    : Optional.of(choice ? Problem.CHOICE_REQUIRED : Problem.REQUIRED);
        }
        if (text.length() > question.getLongest() && question.getForm() == Question.Form.TEXT) {
            return Optional.of(question == Question.MERSIS ? Problem.MERSIS : Problem.TOO_LONG);
        }
        return switch (question.getForm()) {
            case COUNTRY -> COUNTRIES.contains(text) ? Optional.empty() : Optional.of(Problem.CHOICE_REQUIRED);
            case DATE -> checkBirth(text, today);
            case EMAIL -> MailAddress.of(text).isPresent() ? Optional.empty() : Optional.of(Problem.EMAIL);
            case PHONE -> phone(text).matches(PHONE) ? Optional.empty() : Optional.of(Problem.PHONE);
            default ->
                question != Question.MERSIS || text.matches(MERSIS) ? Optional.empty() : Optional.of(Problem.MERSIS);
        };
    }

    private static Optional<Problem> checkBirth(String text, LocalDate today) {
        var birth = day(text);
        if (birth.isEmpty() || birth.get().isBefore(today.minusYears(OLDEST))) {
            return Optional.of(Problem.DATE);
        }
        if (birth.get().isAfter(today)) {
            return Optional.of(Problem.DATE_FUTURE);
        }
        return AdmissionService.isOfAge(birth.get(), today) ? Optional.empty() : Optional.of(Problem.UNDER_AGE);
    }

    /** A day as people write it: 22.11.1980, 22/11/1980, 22-11-1980; or as machines do: 1980-11-22. */
    public static Optional<LocalDate> day(String text) {
        var written = text == null ? "" : text.strip();
        try {
            return Optional.of(
                    written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                            ? LocalDate.parse(written)
                            : LocalDate.parse(written.replaceAll("\\s*[./\\s-]\\s*", "."), DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Without what people put between the digits. */
    static String phone(String text) {
        return text.replaceAll("[\\s().-]", "");
    }
}
