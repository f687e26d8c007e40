package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.service.MemberTypeService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.web.FormMessages;

/** Types of membership: what they cost, who votes, what the public reads of them. */
@Named
@ViewScoped
public class AdminMembersTypesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MemberTypeService types;

    @Inject
    private Languages languages;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    private Long typeId;
    private int seen;
    private String fee;
    private String language;
    private String name;
    private String description;

    @PostConstruct
    void load() {
        typeId = types.findAll().get(0).getId();
        language = languages.getAll().get(0).getCode();
        choose();
    }

    /** Another type or another language: its words come into the fields. */
    public void choose() {
        var type = getType();
        seen = type.getLockVersion();
        fee = MoneyTexts.figures(type.getYearlyFee());
        var text = type.getWords().get(language);
        name = text == null ? null : text.getName();
        description = text == null ? null : text.getDescription();
    }

    public void charge() {
        var kurus = MoneyTexts.kurus(fee).orElse(null);
        if (refusals.attempt("form", () -> types.charge(typeId, kurus, seen))) {
            messages.done("members.types.message.saved");
            choose();
        }
    }

    public void describe() {
        if (refusals.attempt("form", () -> types.describe(typeId, language, name, description, seen))) {
            messages.done("members.types.message.saved");
            choose();
        }
    }

    public List<MemberType> getTypes() {
        return types.findAll();
    }

    public long count(MemberType type) {
        return types.countPresent(type);
    }

    private MemberType getType() {
        return types.findAll().stream()
                .filter(t -> t.getId().equals(typeId))
                .findFirst()
                .orElseThrow();
    }

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public String getFee() {
        return fee;
    }

    public void setFee(String fee) {
        this.fee = fee;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
