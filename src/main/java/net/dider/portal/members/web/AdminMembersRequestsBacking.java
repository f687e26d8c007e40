package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.members.service.MemberRequestService;
import net.dider.portal.members.service.RequestRow;
import net.dider.portal.platform.text.Texts;

/** What members ask, the nearest last day first. */
@Named
@RequestScoped
public class AdminMembersRequestsBacking {

    private static final int ROWS = 25;
    private static final int SOON = 7;

    @Inject
    private MemberRequestService requests;

    @Inject
    private Texts texts;

    private boolean open;
    private int page;
    private long openCount;
    private long closedCount;
    private List<RequestRow> rows;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        open = !"CLOSED".equals(parameters.get("group"));
        openCount = requests.count(true);
        closedCount = requests.count(false);
        var wanted = parameters.getOrDefault("page", "");
        page = Math.min(getPageCount(), wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1);
        rows = requests.find(open, (page - 1) * ROWS, ROWS);
    }

    /** Whether the last day is behind or near. */
    public String press(RequestRow row) {
        return row.left() < 0 ? "OVERDUE" : row.left() <= SOON ? "SOON" : "";
    }

    /** “12 days left”, “3 days late”. */
    public String leftText(RequestRow row) {
        return texts.format(
                row.left() < 0 ? "members.board.text.late" : "members.board.text.left", Math.abs(row.left()));
    }

    public boolean isOpen() {
        return open;
    }

    public long getOpenCount() {
        return openCount;
    }

    public long getClosedCount() {
        return closedCount;
    }

    public List<RequestRow> getRows() {
        return rows;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, ((open ? openCount : closedCount) + ROWS - 1) / ROWS);
    }
}
