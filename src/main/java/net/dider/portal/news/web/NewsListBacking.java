package net.dider.portal.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.content.service.Teaser;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** The list of news, a page of ten at a time; a page number past the end shows the last page. */
@Named
@RequestScoped
public class NewsListBacking {

    private static final int PAGE_SIZE = 10;

    @Inject
    private PublishedContent published;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    private List<Teaser> news;
    private long count;
    private int page;

    @PostConstruct
    void load() {
        var language = activeLanguage.getCode();
        count = published.count("news", language);
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("page", "1");
        page = Math.min(asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1, getPageCount());
        news = published.findLatest("news", language, (page - 1) * PAGE_SIZE, PAGE_SIZE);
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

    public String getPageText() {
        return texts.format("news.list.text.page", page, getPageCount());
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
