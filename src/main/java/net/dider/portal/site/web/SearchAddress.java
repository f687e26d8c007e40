package net.dider.portal.site.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the address of a search says: question, type, and a page for each language's results. */
public record SearchAddress(String question, String type, Map<String, Integer> pages) {

    private static final int LONGEST_QUESTION = 100;
    private static final String QUESTION = "q";
    private static final String TYPE = "type";
    /** The page of the reader's own language; {@code page-en} is that of another one. */
    private static final String PAGE = "page";

    static SearchAddress of(Map<String, String> parameters) {
        var question = parameters.getOrDefault(QUESTION, "").strip();
        var type = parameters.get(TYPE);
        var pages = new TreeMap<String, Integer>();
        parameters.forEach((name, value) -> {
            if (name.matches("page(-[A-Za-z0-9-]{2,35})?") && value.matches("[1-9][0-9]{0,4}")) {
                pages.put(name, Integer.valueOf(value));
            }
        });
        return new SearchAddress(
                question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question,
                type != null && type.matches("[a-z]{1,40}") ? type : null,
                pages);
    }

    static String ofQuestion(String question) {
        return question == null ? null : new SearchAddress(question, null, Map.of()).query();
    }

    /** The page of that language's results, of the reader's own for {@code null}; counts from 1. */
    int page(String language) {
        return pages.getOrDefault(name(language), 1);
    }

    String withPage(String language, int page) {
        var turned = new TreeMap<>(pages);
        if (page > 1) {
            turned.put(name(language), page);
        } else {
            turned.remove(name(language));
        }
        return new SearchAddress(question, type, turned).query();
    }

    /** Another filter starts on the first pages. */
    String withType(String chosen) {
        return new SearchAddress(question, chosen, Map.of()).query();
    }

    private static String name(String language) {
        return language == null ? PAGE : PAGE + "-" + language;
    }

    private String query() {
        var query = new StringBuilder("?q=").append(URLEncoder.encode(question, StandardCharsets.UTF_8));
        if (type != null) {
            query.append("&type=").append(type);
        }
        pages.forEach((name, page) -> query.append('&').append(name).append('=').append(page));
        return query.toString();
    }
}
