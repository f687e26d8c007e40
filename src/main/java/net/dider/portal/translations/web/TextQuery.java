package net.dider.portal.translations.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.translations.service.TextFilter;
import net.dider.portal.translations.service.TextState;

/** What the grid shows, as it stands in the address; what is not understood there is left out. */
public record TextQuery(
        String question,
        String module,
        String language,
        List<TextState> states,
        LocalDate since,
        List<String> shown,
        int page)
        implements Serializable {

    static final int PAGE_SIZE = 50;

    public static TextQuery of(Map<String, String[]> parameters) {
        var page = one(parameters, "page");
        return new TextQuery(
                one(parameters, "q").strip(),
                one(parameters, "module"),
                one(parameters, "language"),
                Arrays.stream(TextState.values())
                        .filter(s -> all(parameters, "is").contains(s.name()))
                        .toList(),
                day(one(parameters, "since")),
                List.copyOf(all(parameters, "show")),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    private static List<String> all(Map<String, String[]> parameters, String name) {
        return Arrays.asList(parameters.getOrDefault(name, new String[0]));
    }

    private static String one(Map<String, String[]> parameters, String name) {
        var values = all(parameters, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** @param changedSince finds the texts that were changed since a moment */
    public TextFilter filter(Function<Instant, Set<String>> changedSince) {
        return new TextFilter(
                question,
                module,
                language,
                Set.copyOf(states),
                since == null
                        ? null
                        : changedSince.apply(
                                since.atStartOfDay(DateTexts.ISTANBUL).toInstant()));
    }

    public boolean filtered() {
        return !question.isEmpty() || !module.isEmpty() || !language.isEmpty() || !states.isEmpty() || since != null;
    }

    public boolean has(TextState state) {
        return states.contains(state);
    }

    /** One module in one language, with that state or all. */
    static TextQuery of(String module, String language, TextState... states) {
        return new TextQuery("", module, language, List.of(states), null, List.of(), 1);
    }

    public String address(int wanted) {
        var parameters = parameters();
        var all = wanted > 1 ? (parameters.isEmpty() ? "" : parameters + "&") + "page=" + wanted : parameters;
        return "/admin/translations" + (all.isEmpty() ? "" : "?" + all);
    }

    /** All but the page. */
    public String parameters() {
        var pairs = new ArrayList<String>();
        add(pairs, "q", question);
        add(pairs, "module", module);
        add(pairs, "language", language);
        states.forEach(s -> add(pairs, "is", s.name()));
        add(pairs, "since", since == null ? "" : since.toString());
        shown.forEach(s -> add(pairs, "show", s));
        return String.join("&", pairs);
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
