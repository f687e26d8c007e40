package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.ApplicationDeskService;
import net.dider.portal.members.service.ApplicationDeskService.Pressing;
import net.dider.portal.members.service.ApplicationDeskService.Row;
import net.dider.portal.members.service.ApplicationGroup;
import net.dider.portal.members.service.ApplicationVerdictService;
import net.dider.portal.members.service.BoardDecisionService;
import net.dider.portal.members.service.DecisionRefused;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.members.service.MemberRequestService;
import net.dider.portal.members.service.Verdict;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The board's first page: what presses, and the queue of applications, decided many at a time. */
@Named
@RequestScoped
public class AdminBoardBacking {

    private static final int ROWS = 25;
    private static final int DECISIONS = 50;

    @Inject
    private ApplicationDeskService desk;

    @Inject
    private ApplicationVerdictService verdicts;

    @Inject
    private BoardDecisionService decisions;

    @Inject
    private MemberRequestService requests;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private DecisionMessages refusals;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    private ApplicationGroup group;
    private int page;
    private Map<ApplicationGroup, Long> counts;
    private List<Row> rows;
    private Pressing pressing;
    private Long decision;
    private Verdict verdict = Verdict.ACCEPT;
    private String words;

    @PostConstruct
    void load() {
        var parameters = parameters();
        group = Arrays.stream(ApplicationGroup.values())
                .filter(g -> g.name().equals(parameters.get("group")))
                .findFirst()
                .orElse(ApplicationGroup.TO_DECIDE);
        counts = desk.count();
        var wanted = parameters.getOrDefault("page", "1");
        page = Math.max(1, Math.min(getPageCount(), wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1));
        rows = desk.find(group, (page - 1) * ROWS, ROWS);
        pressing = desk.countPressing(today());
    }

    /** Only what was ticked on the page that was sent, whatever the queue looks like by now. */
    public void decide() {
        var chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("chosen", new String[0]);
        var ids = Arrays.stream(chosen)
                .filter(c -> c.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        try {
            verdicts.decide(ids, verdict, decision, words);
            messages.done("members.board.message.decided", ids.size());
            words = null;
            load();
        } catch (DecisionRefused refused) {
            messages.error(null, "members.board.message.refused", refusals.of(refused));
        }
    }

    /** Whether the last day is behind or near. */
    public String press(Row row) {
        if (group != ApplicationGroup.TO_DECIDE) {
            return "";
        }
        var left = row.deadline().left(today());
        return left < 0 ? "OVERDUE" : left <= numbers.get(LegalNumber.BOARD_WARNING_DAYS) ? "SOON" : "";
    }

    /** “12 days left”, “3 days late”. */
    public String leftText(Row row) {
        var left = row.deadline().left(today());
        return texts.format(left < 0 ? "members.board.text.late" : "members.board.text.left", Math.abs(left));
    }

    public List<BoardDecision> getDecisions() {
        return decisions.find(today().getYear(), 0, DECISIONS);
    }

    public boolean isDeciding() {
        return group == ApplicationGroup.TO_DECIDE
                && !rows.isEmpty()
                && (isInRole(Roles.BOARD) || isInRole(Roles.ADMINISTRATOR));
    }

    private static boolean isInRole(String role) {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role);
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    public int getPageCount() {
        return (int) Math.max(1, (counts.get(group) + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }

    public long getResignations() {
        return requests.countResignations();
    }

    public List<ApplicationGroup> getGroups() {
        return List.of(ApplicationGroup.values());
    }

    public List<Verdict> getVerdicts() {
        return List.of(Verdict.values());
    }

    public Map<ApplicationGroup, Long> getCounts() {
        return counts;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Pressing getPressing() {
        return pressing;
    }

    public ApplicationGroup getGroup() {
        return group;
    }

    public int getPage() {
        return page;
    }

    public Long getDecision() {
        return decision;
    }

    public void setDecision(Long decision) {
        this.decision = decision;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
