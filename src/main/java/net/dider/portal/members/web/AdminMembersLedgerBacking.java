package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.members.service.LedgerService;
import net.dider.portal.members.service.LedgerService.CopyLine;
import net.dider.portal.members.service.LedgerService.Line;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The ledger, newest rows first, and its papers. */
@Named
@RequestScoped
public class AdminMembersLedgerBacking {

    private static final int ROWS = 50;
    private static final int COPIES = 20;

    @Inject
    private LedgerService ledger;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    private int page;
    private long count;
    private List<Line> rows;
    private List<CopyLine> copies;
    private Long firstRow;
    private String reason;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("page", "1");
        count = ledger.count();
        page = Math.min(getPageCount(), wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1);
        rows = ledger.find((page - 1) * ROWS, ROWS);
        copies = ledger.findCopies(COPIES);
        firstRow = ledger.getNextRow();
    }

    public void print() {
        var from = firstRow == null ? 1 : firstRow;
        if (refusals.attempt("form", () -> ledger.print(from, reason))) {
            messages.done("members.ledger.message.printed");
            reason = null;
            load();
        }
    }

    public boolean isSomethingToPrint() {
        return count > 0;
    }

    public List<Line> getRows() {
        return rows;
    }

    public List<CopyLine> getCopies() {
        return copies;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }

    public Long getFirstRow() {
        return firstRow;
    }

    public void setFirstRow(Long firstRow) {
        this.firstRow = firstRow;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
