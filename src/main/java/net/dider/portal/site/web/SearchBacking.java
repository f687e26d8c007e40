package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.dider.portal.content.service.ContentSearch;
import net.dider.portal.content.service.ContentSearch.Found;
import net.dider.portal.content.service.ContentSearch.Search;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** Search in this language first; what only other languages have follows, labelled (V8). Everything is in the address. */
@Named
@RequestScoped
public class SearchBacking {

    private static final int OWN_PAGE_SIZE = 10;
    private static final int OTHER_PAGE_SIZE = 5;
    private static final int LAST_PAGE = 100;

    @Inject
    private ContentSearch search;

    @Inject
    private ContentTypes kinds;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private PublicPage page;

    @Inject
    private Texts texts;

    private SearchAddress address;
    private List<SearchGroup> groups = List.of();
    private List<Choice> types = List.of();

    /** One of the filters: {@code null} for all types. */
    public record Choice(String type, long count, boolean current) {}

    @PostConstruct
    void ask() {
        page.hideFromSearchEngines();
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        address = SearchAddress.of(parameters);
        if (!search.isQuestion(address.question())) {
            return;
        }
        var own = activeLanguage.getLanguage();
        var ownFirst = Stream.concat(
                        Stream.of(own), languages.getShown().stream().filter(l -> !l.equals(own)))
                .toList();
        var all = new ArrayList<>(find(ownFirst, false));
        if (all.stream().allMatch(g -> g.getTotal() == 0)) {
            all = new ArrayList<>(find(ownFirst, true));
        } else if (all.get(0).getTotal() == 0) {
            all.set(0, find(own, true));
        }
        groups = all.stream().filter(g -> g.getTotal() > 0).toList();
        types = choices(search.countTypes(
                address.question(),
                own.getCode(),
                ownFirst.stream().map(Language::getCode).toList()));
    }

    private List<SearchGroup> find(List<Language> all, boolean tolerant) {
        return all.stream().map(l -> find(l, tolerant)).toList();
    }

    private SearchGroup find(Language language, boolean tolerant) {
        var own = language.equals(activeLanguage.getLanguage());
        int size = own ? OWN_PAGE_SIZE : OTHER_PAGE_SIZE;
        int asked = Math.min(address.page(own ? null : language.getCode()), LAST_PAGE);
        var found = find(language, asked, size, tolerant);
        int last = (int) Math.max(1, Math.min(LAST_PAGE, (found.total() + size - 1) / size));
        if (asked > last) {
            asked = last;
            found = find(language, asked, size, tolerant);
        }
        return new SearchGroup(language, own, found, asked, last, address);
    }

    private Found find(Language language, int number, int size, boolean tolerant) {
        return search.find(
                new Search(address.question(), language.getCode(), address.type(), (number - 1) * size, size),
                tolerant);
    }

    /** Filters where there is something to choose; the chosen one stays even when it leaves nothing. */
    private List<Choice> choices(Map<String, Long> counts) {
        if (counts.size() < 2 && address.type() == null) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null, counts.values().stream().mapToLong(n -> n).sum(), address.type() == null));
        counts.forEach((type, count) -> choices.add(new Choice(type, count, type.equals(address.type()))));
        return choices;
    }

    public String getQuestion() {
        return address.question();
    }

    public String getType() {
        return address.type();
    }

    public boolean isAsked() {
        return search.isQuestion(address.question());
    }

    public boolean isComplete() {
        return search.isComplete();
    }

    public String getResultTitle() {
        return texts.format("site.search.title.results", address.question());
    }

    public String getEmptyTitle() {
        return texts.format("site.search.empty.heading", address.question());
    }

    public String getAllTypesLink() {
        return address.withType(null);
    }

    public List<SearchGroup> getGroups() {
        return groups;
    }

    public List<Choice> getTypes() {
        return types;
    }

    public String choiceLink(Choice choice) {
        return address.withType(choice.type());
    }

    public String choiceName(Choice choice) {
        var name = choice.type() == null
                ? texts.get("site.search.link.allTypes")
                : texts.get(kinds.get(choice.type()).getLabel());
        return texts.format("site.search.link.type", name, choice.count());
    }

    public String typeName(String type) {
        return texts.get(kinds.get(type).getLabel());
    }

    /** Pages have no day that says something of them. */
    public boolean isDated(String type) {
        return !kinds.get(type).isTree();
    }

    public String heading(SearchGroup group) {
        // A language without words of its own would be called by the name of the one whose words stand in.
        var own = group.isOwn()
                && texts.current("site.search.heading.own", group.getLanguage().getCode()) != null;
        if (group.isClose()) {
            return own
                    ? texts.format("site.search.heading.ownClose", group.getTotal())
                    : texts.format(
                            "site.search.heading.otherClose",
                            group.getLanguage().getOwnName(),
                            group.getTotal());
        }
        return own
                ? texts.format("site.search.heading.own", group.getTotal())
                : texts.format("site.search.heading.other", group.getLanguage().getOwnName(), group.getTotal());
    }

    public String pageText(SearchGroup group) {
        return texts.format("site.search.text.page", group.getPage(), group.getLastPage());
    }

    public String pagerName(SearchGroup group) {
        return texts.format("site.search.text.pages", group.getLanguage().getOwnName());
    }

    /** The question as close hits have it; {@code null} when there is none. */
    public String getMeant() {
        return groups.stream()
                .map(SearchGroup::getMeant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public String getMeantLink() {
        return SearchAddress.ofQuestion(getMeant());
    }
}
