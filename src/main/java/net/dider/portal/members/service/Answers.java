package net.dider.portal.members.service;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.members.entity.PersonKind;

/** What an applicant typed, question by question, right or wrong: a draft loses nothing. */
public final class Answers {

    static final String YES = "true";

    private final Map<Question, String> values = new EnumMap<>(Question.class);

    /** One line in composed letters, without control characters; empty where nothing was said. */
    public String get(Question question) {
        return values.getOrDefault(question, "");
    }

    public boolean is(Question question) {
        return YES.equals(get(question));
    }

    /** Keeps as much as the column of the longest answer takes; {@link Question} says when it is too long. */
    public Answers put(Question question, String typed) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replace("i\u0307", "i")
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        if (text.isEmpty()) {
            values.remove(question);
        } else {
            values.put(question, text.length() > Question.LONGEST ? text.substring(0, Question.LONGEST) : text);
        }
        return this;
    }

    public Answers put(Question question, boolean ticked) {
        return put(question, ticked ? YES : null);
    }

    /** Who applies, once that is said. */
    public Optional<PersonKind> kind() {
        for (var kind : PersonKind.values()) {
            if (kind.name().equals(get(Question.KIND))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** How the applicant is called: a person's names, an organisation's title. */
    public String name() {
        return kind().filter(k -> k == PersonKind.LEGAL_PERSON).isPresent()
                ? get(Question.TITLE)
                : (get(Question.GIVEN_NAMES) + " " + get(Question.SURNAME)).strip();
    }

    /** Without what is not asked of her kind of applicant, which she may have typed before she changed it. */
    Answers asked() {
        var asked = new Answers();
        for (var step : Question.Step.values()) {
            Question.of(step, kind().orElse(null)).forEach(q -> asked.put(q, get(q)));
        }
        return asked;
    }

    String json() {
        var json = Json.createObjectBuilder();
        values.forEach((question, text) -> json.add(question.name(), text));
        return json.build().toString();
    }

    /** What is not asked any more is left out. */
    static Answers read(String json) {
        var answers = new Answers();
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            for (var question : Question.values()) {
                if (object.get(question.name()) instanceof JsonString text) {
                    answers.values.put(question, text.getString());
                }
            }
        }
        return answers;
    }
}
