package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.security.SafeHtml;
import net.dider.portal.translations.service.Glossary;
import net.dider.portal.translations.service.TranslationMemory;
import net.dider.portal.translations.service.TranslationMemory.Suggestion;
import org.jsoup.Jsoup;

/** What a translator knows before she begins: agreed terms of the source (E18), and what was made of the like (E19). */
@Named
@RequestScoped
public class DeskMemory {

    private static final String BLOCKS = "p, h2, h3, h4, li, td, th";
    /** So many passages of a body are looked up. */
    private static final int MOST = 30;

    @Inject
    private Glossary glossary;

    @Inject
    private TranslationMemory memory;

    private final Map<String, List<Passage>> found = new HashMap<>();

    /** A part of the source and what was made of similar ones. */
    public record Passage(String words, List<Suggestion> suggestions) {}

    /** The terms of the source; {@code missing} where the text has other words. */
    public record Term(Glossary.Found term, boolean missing) {}

    public List<Term> terms(DeskForm source, DeskForm desk) {
        if (desk.getLanguage().equals(source.getLanguage())) {
            return List.of();
        }
        var missing = glossary.findMissing(words(source), source.getLanguage(), words(desk), desk.getLanguage());
        return glossary.find(words(source), source.getLanguage(), desk.getLanguage()).stream()
                .map(t -> new Term(t, !safe(desk.getBody()).isEmpty() && missing.contains(t)))
                .toList();
    }

    private static String words(DeskForm desk) {
        return String.join("\n", safe(desk.getTitle()), safe(desk.getSummary()), SafeHtml.words(safe(desk.getBody())));
    }

    private static String safe(String typed) {
        return typed == null ? "" : typed;
    }

    /** Looks everything up; shown until the next request. */
    public void look(DeskForm source, DeskForm desk) {
        var passages = new ArrayList<Passage>();
        add(passages, source.getTitle(), source, desk);
        add(passages, source.getSummary(), source, desk);
        Jsoup.parseBodyFragment(safe(source.getBody())).select(BLOCKS).eachText().stream()
                .limit(MOST)
                .forEach(block -> add(passages, block, source, desk));
        found.put(desk.getLanguage(), passages);
    }

    private void add(List<Passage> passages, String words, DeskForm source, DeskForm desk) {
        var suggestions = words == null || words.isBlank()
                ? List.<Suggestion>of()
                : memory.find("", words, source.getLanguage(), desk.getLanguage());
        if (!suggestions.isEmpty()) {
            passages.add(new Passage(words, suggestions));
        }
    }

    /** Null until it was asked for. */
    public List<Passage> passages(DeskForm desk) {
        return found.get(desk.getLanguage());
    }
}
