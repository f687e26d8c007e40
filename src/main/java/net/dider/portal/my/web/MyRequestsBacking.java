package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.members.entity.Gender;
import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.service.OwnRequestService;
import net.dider.portal.members.service.OwnRequestService.Own;
import net.dider.portal.platform.web.FormMessages;

/** What a member asked for, and asks. */
@Named
@ViewScoped
public class MyRequestsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnRequestService requests;

    @Inject
    private MyMembership membership;

    @Inject
    private MemberDeeds deeds;

    @Inject
    private FormMessages messages;

    private transient List<Own> all;
    private GuardedField field;
    private String value;
    private String changeWords;
    private Kind kind = Kind.CORRECTION;
    private String words;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("field");
        field = Arrays.stream(GuardedField.values())
                .filter(f -> f.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public void askChange() {
        if (deeds.attempt("change", getValueField(), () -> requests.askChange(field, value, changeWords))) {
            field = null;
            value = null;
            changeWords = null;
            asked();
        }
    }

    public void ask() {
        if (deeds.attempt("data", () -> requests.ask(kind, words))) {
            words = null;
            asked();
        }
    }

    private void asked() {
        all = null;
        messages.done("my.requests.message.asked");
    }

    public void withdraw(long id) {
        if (deeds.attempt("list", () -> requests.withdraw(id))) {
            messages.done("my.requests.message.withdrawn");
        }
        all = null;
    }

    /** Another field asks for another kind of value. */
    public void choose() {
        value = null;
    }

    public List<Own> getAll() {
        if (all == null) {
            all = requests.find();
        }
        return all;
    }

    public List<GuardedField> getFields() {
        return GuardedField.of(membership.getProfile().person().kind());
    }

    public List<Kind> getKinds() {
        return List.of(Kind.CORRECTION, Kind.ERASURE);
    }

    /** Where the new value is entered: chosen from a list, or typed. */
    public String getValueField() {
        return field == GuardedField.NATIONALITY ? "country" : field == GuardedField.GENDER ? "gender" : "value";
    }

    public Gender[] getGenders() {
        return Gender.values();
    }

    public GuardedField getField() {
        return field;
    }

    public void setField(GuardedField field) {
        this.field = field;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getChangeWords() {
        return changeWords;
    }

    public void setChangeWords(String changeWords) {
        this.changeWords = changeWords;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
