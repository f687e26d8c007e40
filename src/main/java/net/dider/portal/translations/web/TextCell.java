package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.platform.web.Resumed;
import org.primefaces.PrimeFaces;

/** The text being written in its place in the grid. The script puts the form there: translations.js. */
@Named
@ViewScoped
public class TextCell implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextForms forms;

    @Inject
    private transient FormMessages messages;

    @Inject
    private AdminTranslationsBacking list;

    private TextForm form;

    @PostConstruct
    void load() {
        Resumed.values(FacesContext.getCurrentInstance().getExternalContext(), "cell").stream()
                .map(name -> name.split("\\|", 2))
                .filter(name -> name.length == 2)
                .forEach(name -> form = forms.make(name[1], name[0]).orElse(null));
    }

    /** The script names the text. */
    public void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        open(asked.getOrDefault("key", ""), asked.getOrDefault("language", ""));
    }

    private void open(String key, String language) {
        form = forms.make(key, language).filter(f -> !f.getKnown().readOnly()).orElse(null);
        if (form != null) {
            PrimeFaces.current().executeScript("portalTexts.opened('" + key + "','" + language + "')");
        }
    }

    /** What is typed so far is judged; nothing is stored. */
    public void judge() {
        if (form != null) {
            forms.judge(form);
        }
    }

    public void save() {
        if (store()) {
            form = null;
            PrimeFaces.current().executeScript("portalTexts.saved()");
        }
    }

    /** Saves and opens the next text of the list in this language, which may stand on another page. */
    public void saveNext() {
        var key = form == null ? null : form.getKnown().key();
        var language = form == null ? null : form.getLanguage();
        if (!store()) {
            return;
        }
        form = null;
        var next = list.next(key, language);
        if (next.isEmpty()) {
            PrimeFaces.current().executeScript("portalTexts.saved()");
            messages.done("translations.list.message.last");
        } else if (list.getKeys().contains(next.get().key())) {
            open(next.get().key(), language);
        } else {
            PrimeFaces.current().ajax().addCallbackParam("address", next.get().address());
        }
    }

    private boolean store() {
        if (form == null) {
            return false;
        }
        var untouched = !form.isTouched();
        if (!untouched && !forms.save(form)) {
            PrimeFaces.current().executeScript("portalTexts.refused()");
            return false;
        }
        if (!untouched) {
            messages.done("translations.list.message.saved");
        }
        PrimeFaces.current().ajax().update(list.rowOf(form.getKnown().key()));
        return true;
    }

    /** Null while none is being written. */
    public TextForm getForm() {
        return form;
    }

    /** What a page that outlived its session says of this form. */
    public String getResume() {
        return form == null
                ? ""
                : "cell=" + form.getLanguage() + '|' + form.getKnown().key();
    }
}
