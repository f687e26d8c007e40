package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.service.BoardDecisionService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** The decision book, a year at a time. */
@Named
@RequestScoped
public class AdminBoardDecisionsBacking {

    private static final int ROWS = 25;

    @Inject
    private BoardDecisionService decisions;

    @Inject
    private Texts texts;

    private int year;
    private int page;
    private long found;
    private List<BoardDecision> rows;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var wantedYear = parameters.getOrDefault("year", "");
        year = wantedYear.matches("\\d{4}")
                ? Integer.parseInt(wantedYear)
                : LocalDate.now(DateTexts.ISTANBUL).getYear();
        found = decisions.count(year);
        var wanted = parameters.getOrDefault("page", "1");
        page = Math.max(1, Math.min(getPageCount(), wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1));
        rows = decisions.find(year, (page - 1) * ROWS, ROWS);
    }

    /** This year and those that have entries, as they stand in addresses. */
    public List<String> getYears() {
        var years = new ArrayList<String>();
        years.add(Integer.toString(LocalDate.now(DateTexts.ISTANBUL).getYear()));
        decisions.findYears().stream()
                .map(y -> Integer.toString(y))
                .filter(y -> !years.contains(y))
                .forEach(years::add);
        return years;
    }

    public List<BoardDecision> getRows() {
        return rows;
    }

    public String getYear() {
        return Integer.toString(year);
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (found + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }
}
