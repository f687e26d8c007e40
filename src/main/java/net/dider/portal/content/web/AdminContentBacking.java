package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.service.ContentFilter;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.content.service.ContentListService.ItemRow;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.web.ContentChoices.Choice;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;

/** The matrix of items and languages; what it shows stands in the address. */
@Named
@RequestScoped
public class AdminContentBacking {

    @Inject
    private ContentListService list;

    @Inject
    private ContentChoices choices;

    @Inject
    private ContentTypes types;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private SignedIn signedIn;

    @Inject
    private PersonNames names;

    @Inject
    private Texts texts;

    private ContentQuery query;
    private int page;
    private long found;
    private Map<String, Long> byType;
    private List<Tab> tabs;
    private List<ItemRow> items;
    private Map<String, Map<VersionState, Long>> counts;
    private Map<Long, String> ownerNames;

    /** A way to show the list, where it leads and how many it shows. */
    public record Tab(String label, String address, long count, boolean current) {}

    @PostConstruct
    void load() {
        query = ContentQuery.of(
                types, FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        byType = list.getCounts();
        found = isFiltered() || query.trash() ? list.count(filter()) : countOf(query.type());
        page = Math.min(query.page(), getPageCount());
        items = list.find(filter(), activeLanguage.getCode(), (page - 1) * query.size(), query.size());
        ownerNames = names.find(items.stream()
                .map(ItemRow::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        counts = list.getCounts(query.type(), countOf(query.type()));
        tabs = tabs();
    }

    private long countOf(String type) {
        return byType.getOrDefault(type, 0L);
    }

    private ContentFilter filter() {
        return query.filter(signedIn.accountId());
    }

    /** By type, then the trash. */
    public List<Tab> getTabs() {
        return tabs;
    }

    private List<Tab> tabs() {
        var tabs = new ArrayList<Tab>();
        for (var type : types.getAll()) {
            tabs.add(new Tab(
                    texts.get(type.getLabel()),
                    ContentQuery.ofType(type.getName()).withSize(query.size()).address(1),
                    countOf(type.getName()),
                    type.getName().equals(query.type()) && !query.trash()));
        }
        tabs.add(new Tab(
                texts.get("content.list.text.trash"),
                query.inTrash().address(1),
                list.count(new ContentFilter(query.type(), null, null, null, null, true)),
                query.trash()));
        return tabs;
    }

    /** How many stand where in this language; each leads to those. */
    public List<Tab> statesOf(Language language) {
        return Arrays.stream(VersionState.values())
                .filter(s -> counts.get(language.getCode()).getOrDefault(s, 0L) > 0)
                .map(s -> new Tab(
                        texts.get("content.state.enum." + s),
                        query.withState(s, language.getCode()).address(1),
                        counts.get(language.getCode()).get(s),
                        s == query.state() && language.getCode().equals(query.language())))
                .toList();
    }

    /** The items of all pages, so many at most. */
    List<Long> findIds(int most) {
        return list.findIds(filter(), most);
    }

    long getFound() {
        return found;
    }

    /** Where what is shown now is shown again. */
    public String getAddress() {
        return query.address(page);
    }

    public List<ItemRow> getItems() {
        return items;
    }

    public ContentQuery getQuery() {
        return query;
    }

    public List<VersionState> getStates() {
        return List.of(VersionState.values());
    }

    /** Whose items can be shown. */
    public List<Choice> getOwnerChoices() {
        return choices.owners();
    }

    /** Who looks after a row; empty for nobody. */
    public String ownerOf(ItemRow row) {
        return row.ownerId() == null ? "" : ownerNames.getOrDefault(row.ownerId(), "");
    }

    public boolean isFiltered() {
        return query.state() != null
                || query.language() != null
                || !query.owner().isEmpty()
                || !query.words().isEmpty();
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (found + query.size() - 1) / query.size());
    }

    /** Whether there is anything of this type to count. */
    public boolean isBegun() {
        return countOf(query.type()) > 0;
    }

    /** Whether it matters how many a page has. */
    public boolean isFoundMoreThanAPage() {
        return found > query.getSizes().get(0);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }

    public String getFoundText() {
        return texts.format("content.list.text.found", found);
    }
}
