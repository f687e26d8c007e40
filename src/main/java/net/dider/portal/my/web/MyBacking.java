package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.accounts.service.AccountService;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** One's own account: who the portal takes one for, and the language it speaks. */
@Named
@RequestScoped
public class MyBacking {

    @Inject
    private AccountService accounts;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    @Inject
    private ActiveLanguage activeLanguage;

    private String language;
    private List<String> roles = List.of();

    @PostConstruct
    void load() {
        accounts.findOwn().ifPresent(a -> {
            language = a.getLanguage();
            roles = a.getRoles().stream()
                    .sorted()
                    .map(r -> texts.get("accounts.role.enum." + r))
                    .toList();
        });
    }

    public void save() {
        accounts.changeLanguage(language);
        languages.find(language).ifPresent(activeLanguage::use);
        messages.doneAfterRedirect("my.account.message.saved");
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect("/my");
            context.responseComplete();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public List<Language> getLanguages() {
        return languages.getShown();
    }

    public List<String> getRoles() {
        return roles;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
