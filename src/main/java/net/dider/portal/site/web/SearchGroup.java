package net.dider.portal.site.web;

import java.util.List;
import net.dider.portal.content.service.ContentSearch.Found;
import net.dider.portal.content.service.ContentSearch.Hit;
import net.dider.portal.platform.language.Language;

/** A page of the hits in one language, with the ways to the pages before and after it. */
public class SearchGroup {

    private final Language language;
    private final boolean own;
    private final Found found;
    private final int page;
    private final int lastPage;
    private final SearchAddress address;

    SearchGroup(Language language, boolean own, Found found, int page, int lastPage, SearchAddress address) {
        this.language = language;
        this.own = own;
        this.found = found;
        this.page = page;
        this.lastPage = lastPage;
        this.address = address;
    }

    public Language getLanguage() {
        return language;
    }

    public boolean isOwn() {
        return own;
    }

    public List<Hit> getHits() {
        return found.hits();
    }

    public long getTotal() {
        return found.total();
    }

    public boolean isClose() {
        return found.close();
    }

    public String getMeant() {
        return found.meant();
    }

    public int getPage() {
        return page;
    }

    public int getLastPage() {
        return lastPage;
    }

    public String getAnchor() {
        return "in-" + language.getCode();
    }

    public String getPreviousLink() {
        return link(page - 1);
    }

    public String getNextLink() {
        return link(page + 1);
    }

    private String link(int number) {
        return address.withPage(own ? null : language.getCode(), number) + "#" + getAnchor();
    }
}
