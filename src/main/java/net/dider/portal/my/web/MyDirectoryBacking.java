package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import net.dider.portal.members.entity.DirectoryField;
import net.dider.portal.members.service.DirectoryCard;
import net.dider.portal.members.service.DirectoryService;
import net.dider.portal.members.service.OwnProfileService;
import net.dider.portal.platform.web.FormMessages;

/** Members who want to be found, what one shows oneself, and how the others see it. */
@Named
@RequestScoped
public class MyDirectoryBacking {

    private static final int ROWS = 24;
    private static final int LONGEST_QUESTION = 100;

    @Inject
    private DirectoryService directory;

    @Inject
    private OwnProfileService profiles;

    @Inject
    private MyMembership membership;

    @Inject
    private MemberDeeds deeds;

    @Inject
    private FormMessages messages;

    private String question = "";
    private int page = 1;
    private long count;
    private List<DirectoryCard> cards = List.of();
    private DirectoryCard own;
    private DirectoryField[] shown = {};

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var typed = parameters.getOrDefault("q", "").strip();
        question = typed.length() > LONGEST_QUESTION ? typed.substring(0, LONGEST_QUESTION) : typed;
        if (membership.isLinked()) {
            shown = membership.getProfile().shown().toArray(new DirectoryField[0]);
        }
        look(parameters.get("page"));
    }

    private void look(String wantedPage) {
        count = directory.count(question);
        page = MyPages.page(wantedPage, getPageCount());
        cards = directory.find(question, (page - 1) * ROWS, ROWS);
        own = directory.findOwn().orElse(null);
    }

    public void show() {
        var chosen = EnumSet.noneOf(DirectoryField.class);
        chosen.addAll(Arrays.asList(shown));
        if (!chosen.isEmpty() && !chosen.contains(DirectoryField.NAME)) {
            messages.error("form:shown", "my.directory.message.nameFirst");
            return;
        }
        if (deeds.attempt("form", () -> profiles.show(chosen))) {
            look(null);
            messages.done(chosen.isEmpty() ? "my.directory.message.hidden" : "my.directory.message.shown");
        }
    }

    public DirectoryField[] getFields() {
        return DirectoryField.values();
    }

    public DirectoryField[] getShown() {
        return shown.clone();
    }

    public void setShown(DirectoryField[] shown) {
        this.shown = shown.clone();
    }

    public List<DirectoryCard> getCards() {
        return cards;
    }

    public DirectoryCard getOwn() {
        return own;
    }

    public String getQuestion() {
        return question;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return MyPages.count(count, ROWS);
    }

    /** The address of a page of what was found. */
    public String address(int to) {
        return "/my/directory?page=" + to
                + (question.isEmpty() ? "" : "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }
}
