package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.entity.GlossaryTerm;
import net.dider.portal.translations.service.GlossaryService;
import net.dider.portal.translations.service.GlossaryService.Outcome;

/** What things are called: everybody who translates reads it, administrators write it. */
@Named
@ViewScoped
public class AdminTranslationsGlossaryBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/translations/glossary";

    @Inject
    private transient GlossaryService service;

    @Inject
    private transient Languages languages;

    @Inject
    private transient FormMessages messages;

    private transient List<GlossaryTerm> terms;
    private Long edited;
    private int lockVersion;
    private Map<String, String> words = new HashMap<>();
    private String note;

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("term", "");
        if (asked.matches("[1-9]\\d{0,17}")) {
            service.find(Long.parseLong(asked)).ifPresent(term -> {
                edited = term.getId();
                lockVersion = term.getLockVersion();
                words = new HashMap<>(term.getWords());
                note = term.getNote();
            });
        }
    }

    public List<GlossaryTerm> getTerms() {
        if (terms == null) {
            terms = service.find();
        }
        return terms;
    }

    public void save() {
        var outcome = service.save(edited, lockVersion, words, note);
        if (outcome != Outcome.SAVED) {
            messages.error(
                    "form:words:" + languages.getAll().indexOf(languages.getDefault()) + ":word",
                    "translations.glossary.message." + outcome);
            return;
        }
        messages.doneAfterRedirect("translations.glossary.message.SAVED");
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(GlossaryTerm term) {
        service.delete(term.getId());
        terms = null;
        messages.done("translations.glossary.message.deleted");
    }

    /** Null while a new one is written. */
    public Long getEdited() {
        return edited;
    }

    /** By language. */
    public Map<String, String> getWords() {
        return words;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
