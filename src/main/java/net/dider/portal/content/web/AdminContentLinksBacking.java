package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.service.LinkKind;
import net.dider.portal.content.service.LinkMendingService;
import net.dider.portal.content.service.LinkReportService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The report on links; what it shows stands in its address. */
@Named
@RequestScoped
public class AdminContentLinksBacking {

    private static final int PAGE_SIZE = 50;

    @Inject
    private LinkReportService report;

    @Inject
    private LinkMendingService mending;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private LinkQuery query;
    private int page;
    private Map<LinkKind, Long> counts;
    private List<LinkReportService.Row> rows;

    /** A kind of links, how many of it there are, and where it is shown. */
    public record Tab(String label, String address, long count, boolean current) {}

    @PostConstruct
    void load() {
        query = LinkQuery.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        counts = report.count(query.filter());
        page = Math.min(query.page(), getPageCount());
        rows = report.find(query.filter(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    private long found() {
        return query.kind() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(query.kind(), 0L);
    }

    public List<Tab> getTabs() {
        var tabs = new ArrayList<Tab>();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab(
                texts.get("content.links.text.all"), query.withKind(null).address(1), all, query.kind() == null));
        for (var kind : LinkKind.values()) {
            tabs.add(new Tab(
                    texts.get("content.links.enum." + kind),
                    query.withKind(kind).address(1),
                    counts.getOrDefault(kind, 0L),
                    kind == query.kind()));
        }
        return tabs;
    }

    public String nameOf(String language) {
        return languages.find(language).map(Language::getOwnName).orElse(language);
    }

    /** Lets every redirected link lead there itself. */
    public void mend() {
        var outcome = mending.mendAll();
        messages.doneAfterRedirect("content.links.message.mended", outcome.mended());
        if (outcome.left() > 0) {
            messages.error(null, "content.links.message.left", outcome.left());
        }
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(query.address(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isMendable() {
        return counts.getOrDefault(LinkKind.REDIRECTED, 0L) > 0;
    }

    public List<LinkReportService.Row> getRows() {
        return rows;
    }

    public LinkQuery getQuery() {
        return query;
    }

    public int getPage() {
        return page;
    }

    public final int getPageCount() {
        return (int) Math.max(1, (found() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("content.links.text.page", page, getPageCount());
    }
}
