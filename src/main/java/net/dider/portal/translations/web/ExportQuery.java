package net.dider.portal.translations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.dider.portal.translations.service.ExchangeFormat;
import net.dider.portal.translations.service.ExchangeSelection;

/** What is to be handed out, as it stands in the address; what is not understood there is the first there is. */
record ExportQuery(List<String> languages, String module, ExchangeSelection.Part part, ExchangeFormat format) {

    static ExportQuery of(Map<String, String[]> parameters) {
        return new ExportQuery(
                Arrays.stream(parameters.getOrDefault("language", new String[0]))
                        .filter(l -> l.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
                        .toList(),
                one(parameters, "module"),
                constant(ExchangeSelection.Part.values(), one(parameters, "part")),
                constant(ExchangeFormat.values(), one(parameters, "format")));
    }

    private static String one(Map<String, String[]> parameters, String name) {
        var all = parameters.getOrDefault(name, new String[0]);
        return all.length == 0 || !all[0].matches("[A-Za-z-]{1,60}|[A-Z0-9_]{1,60}") ? "" : all[0];
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Stream.of(all).filter(e -> e.name().equals(name)).findFirst().orElse(all[0]);
    }

    ExchangeSelection selection() {
        return new ExchangeSelection(Set.copyOf(languages), module, part);
    }

    String parameters() {
        return "module=" + module + "&part=" + part + "&format=" + format;
    }
}
