package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.ContentService.ItemRow;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** The list of items of one type with the state of each language; type and page stand in the address. */
@Named
@RequestScoped
public class AdminContentBacking {

    /** The types an editor can write today, in the order of the tabs. */
    public static final List<String> TYPES = List.of("pages", "news");

    private static final int PAGE_SIZE = 25;

    @Inject
    private ContentService content;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    private String type;
    private int page;
    private long count;
    private List<ItemRow> items;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        type = TYPES.contains(parameters.getOrDefault("type", "")) ? parameters.get("type") : TYPES.get(0);
        count = content.countItems(type);
        var asked = parameters.getOrDefault("page", "1");
        page = Math.min(asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1, getPageCount());
        items = content.findItems(type, activeLanguage.getCode(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    public List<String> getTypes() {
        return TYPES;
    }

    public String getType() {
        return type;
    }

    public List<ItemRow> getItems() {
        return items;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }

    public long count(String ofType) {
        return content.countItems(ofType);
    }
}
