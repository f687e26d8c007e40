package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.content.service.Teaser;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.Texts;

/** Search in this language first; what only other languages have follows, labelled (V8). */
@Named
@RequestScoped
public class SearchBacking {

    private static final int MOST = 50;
    private static final int LONGEST_QUESTION = 100;

    @Inject
    private PublishedContentService published;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private PublicPage page;

    @Inject
    private Texts texts;

    private String question;
    private List<Group> groups = List.of();

    /** Hits in one language. */
    public record Group(Language language, boolean own, List<Teaser> hits) {}

    @PostConstruct
    void ask() {
        page.hideFromSearchEngines();
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("q", "")
                .strip();
        question = asked.length() > LONGEST_QUESTION ? asked.substring(0, LONGEST_QUESTION) : asked;
        if (Folding.fold(question).isEmpty()) {
            return;
        }
        var own = activeLanguage.getLanguage();
        groups = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(own),
                        languages.getAll().stream().filter(l -> !l.equals(own)))
                .map(l -> new Group(l, l.equals(own), published.search(question, l.getCode(), MOST)))
                .filter(g -> g.own() || !g.hits().isEmpty())
                .toList();
    }

    public String getQuestion() {
        return question;
    }

    public String getResultTitle() {
        return texts.format("site.search.title.results", question);
    }

    public String heading(Group group) {
        return group.own()
                ? texts.format("site.search.heading.own", group.hits().size())
                : texts.format(
                        "site.search.heading.other",
                        group.language().getOwnName(),
                        group.hits().size());
    }

    public List<Group> getGroups() {
        return groups;
    }
}
