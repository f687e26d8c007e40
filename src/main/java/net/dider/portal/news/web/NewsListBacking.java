package net.dider.portal.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.content.service.Teaser;
import net.dider.portal.platform.address.ListAddress;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** The list of news, all of it or of one year, a page of ten at a time. Everything stands in the address. */
@Named
@RequestScoped
public class NewsListBacking {

    private static final int PAGE_SIZE = 10;
    private static final String TYPE = "news";
    private static final String YEAR = "year";

    @Inject
    private PublishedContent published;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    private ListAddress address;
    private List<String> years;
    private List<Teaser> news;
    private long count;

    @PostConstruct
    void load() {
        var language = activeLanguage.getCode();
        years = published.findYears(TYPE, language).stream()
                .map(y -> y.toString())
                .toList();
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        address = ListAddress.of(routes.path("news.list", language), parameters, YEAR)
                .among(YEAR, years);
        var year = address.get(YEAR) == null ? null : Integer.valueOf(address.get(YEAR));
        count = year == null ? published.count(TYPE, language) : published.countOfYear(TYPE, language, year);
        address = address.within(getPageCount());
        int first = (address.page() - 1) * PAGE_SIZE;
        news = year == null
                ? published.findLatest(TYPE, language, first, PAGE_SIZE)
                : published.findOfYear(TYPE, language, year, first, PAGE_SIZE);
    }

    /** Only where there is something to choose. */
    public List<ListAddress.Filter> getFilters() {
        return years.size() < 2
                ? List.of()
                : List.of(address.filter(
                        YEAR, texts.get("news.list.field.year"), texts.get("news.list.link.allYears"), years, y -> y));
    }

    public List<Teaser> getNews() {
        return news;
    }

    public long getCount() {
        return count;
    }

    public String getCountText() {
        return texts.format("news.list.text.count", count);
    }

    public ListAddress getAddress() {
        return address;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
