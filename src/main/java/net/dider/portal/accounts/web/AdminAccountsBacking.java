package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.PeopleService;
import net.dider.portal.accounts.service.PeopleService.Group;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** The people who can sign in: found, counted and paged in the database; the address says what is shown. */
@Named
@RequestScoped
public class AdminAccountsBacking {

    private static final int ROWS = 25;

    @Inject
    private PeopleService people;

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dateTexts;

    private Group group = Group.ALL;
    private String question;
    private int page;
    private long found;
    private List<Person> rows;

    /** @param state key of {@code accounts.state.enum} */
    public record Person(
            long id,
            String name,
            String email,
            List<String> roles,
            String state,
            boolean secondFactor,
            String lastSeen) {}

    /** A part of the list and how many are in it. */
    public record Tab(String name, long count, boolean current) {}

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        question = parameters.getOrDefault("q", "");
        group = Arrays.stream(Group.values())
                .filter(g -> g.name().equals(parameters.get("group")))
                .findFirst()
                .orElse(Group.ALL);
        found = people.count(group, question);
        var wanted = parameters.getOrDefault("page", "1");
        page = Math.max(1, Math.min(getPageCount(), wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 1));
        rows = people.find(group, question, (page - 1) * ROWS, ROWS).stream()
                .map(this::person)
                .toList();
    }

    private Person person(Account account) {
        var state = account.isDisabled() ? "DISABLED" : account.isInvited() ? "INVITED" : "ACTIVE";
        return new Person(
                account.getId(),
                account.getDisplayName(),
                account.getEmail(),
                Roles.GRANTED.stream()
                        .filter(account::has)
                        .map(r -> texts.get("accounts.role.enum." + r))
                        .toList(),
                state,
                account.hasSecondFactor(),
                dateTexts.minute(account.getLastSignedInAt()));
    }

    public List<Tab> getTabs() {
        return Arrays.stream(Group.values())
                .map(g -> new Tab(g.name(), people.count(g, ""), g == group))
                .toList();
    }

    public List<Person> getRows() {
        return rows;
    }

    public String getQuestion() {
        return question;
    }

    public String getGroup() {
        return group.name();
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
