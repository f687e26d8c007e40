package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.service.ContentBulkService;
import net.dider.portal.content.service.ContentBulkService.Action;
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
import net.dider.portal.platform.web.FormMessages;

/** The matrix of items and languages; what it shows stands in the address, what is done to many is told afterwards. */
@Named
@RequestScoped
public class AdminContentBacking {

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private ContentListService list;

    @Inject
    private ContentBulkService bulk;

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

    @Inject
    private FormMessages messages;

    private ContentQuery query;
    private int page;
    private long found;
    private Map<String, Long> byType;
    private List<Tab> tabs;
    private List<Choice> actions;
    private List<ItemRow> items;
    private Map<String, Map<VersionState, Long>> counts;
    private Map<Long, String> ownerNames;
    private String chosenAction;

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

    public List<Choice> getActions() {
        if (actions == null) {
            actions = choices.actions(query);
        }
        return actions;
    }

    /** Said where not all pages are offered as a place; empty else. */
    public String getCutText() {
        getActions();
        return choices.cutText();
    }

    /** Does what was chosen to what was ticked, or to all that the filter finds. */
    public void apply() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var ticked = external.getRequestParameterValuesMap().getOrDefault("selected", new String[0]);
        var everything = external.getRequestParameterMap().containsKey("everything");
        var ids = everything
                ? list.findIds(filter(), MOST_AT_ONCE)
                : Arrays.stream(ticked)
                        .filter(v -> v.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
        var choice = chosenAction == null ? new String[0] : chosenAction.split(":", 2);
        var action = Arrays.stream(Action.values())
                .filter(a -> choice.length == 2 && a.name().equals(choice[0]))
                .findFirst();
        if (ids.isEmpty() || action.isEmpty()) {
            messages.error(null, ids.isEmpty() ? "content.bulk.message.nothing" : "content.bulk.message.noAction");
            return;
        }
        var outcome = bulk.run(action.get(), choice[1], ids);
        messages.doneAfterRedirect("content.bulk.message.done", outcome.done(), ids.size());
        if (everything && found > ids.size()) {
            messages.doneAfterRedirect("content.bulk.message.rest", found - ids.size());
        }
        outcome.failures()
                .forEach(f -> messages.error(
                        null,
                        "content.bulk.message.failed",
                        f.title(),
                        texts.get("content.reason.enum." + f.reason())));
        redirect(query.address(page));
    }

    private static void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public String getChosenAction() {
        return chosenAction;
    }

    public void setChosenAction(String chosenAction) {
        this.chosenAction = chosenAction;
    }
}
