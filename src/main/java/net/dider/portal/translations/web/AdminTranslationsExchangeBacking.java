package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.service.ExchangeFormat;
import net.dider.portal.translations.service.ExchangeOptions;
import net.dider.portal.translations.service.ExchangeOptions.Mode;
import net.dider.portal.translations.service.ExchangeRefused;
import net.dider.portal.translations.service.ExchangeSelection;
import net.dider.portal.translations.service.TextExchangeService;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextService;

/** Where texts are handed out and files of them handed in. */
@Named
@RequestScoped
public class AdminTranslationsExchangeBacking {

    private static final String ADDRESS = "/admin/translations/exchange";
    private static final String FILE = "form:file";

    @Inject
    private TextExchangeService exchange;

    @Inject
    private TextService textService;

    @Inject
    private TextGrid grid;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private ExportQuery export;
    private Part file;
    private String language;
    private Mode mode = Mode.KEEP;
    private boolean reviewed;

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        var wanted = ExportQuery.of(asked);
        var all = wanted.languages().isEmpty() && !asked.containsKey("part")
                ? languages.getAll().stream().map(Language::getCode).toList()
                : wanted.languages();
        export = new ExportQuery(all, wanted.module(), wanted.part(), wanted.format());
    }

    /** Leads to the list of what it would do; what cannot be read says why. */
    public void upload() {
        if (file == null || file.getSize() == 0) {
            messages.error(FILE, "translations.exchange.message.noFile");
            return;
        }
        try (var content = file.getInputStream()) {
            exchange.upload(content, file.getSubmittedFileName(), new ExchangeOptions(language, mode, reviewed));
            FacesContext.getCurrentInstance().getExternalContext().redirect(ADDRESS + "#plan");
        } catch (ExchangeRefused refused) {
            messages.error(FILE, "translations.exchange.message.refused", sentence(texts, refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cause and cure, with the name of the file in an archive before it. */
    static String sentence(Texts texts, ExchangeRefused refused) {
        var reason = refused.getReason();
        var said =
                texts.format("translations.exchange-refused.message." + reason, refused.getLine(), refused.getDetail());
        return refused.getDetail().isEmpty() || reason.name().startsWith("LANGUAGE")
                ? said
                : texts.format("translations.exchange.text.inFile", refused.getDetail(), said);
    }

    public List<Choice> getExportLanguages() {
        return languages.getAll().stream()
                .map(l -> new Choice(
                        l.getCode(), l.getOwnName(), export.languages().contains(l.getCode())))
                .toList();
    }

    public List<Choice> getModules() {
        return grid.findModules().stream()
                .map(m -> new Choice(m, m, m.equals(export.module())))
                .toList();
    }

    public List<Choice> getParts() {
        return Arrays.stream(ExchangeSelection.Part.values())
                .map(p -> new Choice(p.name(), texts.get("translations.exchange-part.enum." + p), p == export.part()))
                .toList();
    }

    public List<Choice> getFormats() {
        return Arrays.stream(ExchangeFormat.values())
                .map(f ->
                        new Choice(f.name(), texts.get("translations.exchange-format.enum." + f), f == export.format()))
                .toList();
    }

    public String getExportText() {
        return export.languages().isEmpty()
                ? texts.get("translations.exchange.message.noLanguage")
                : texts.format(
                        "translations.exchange.text.holds",
                        exchange.count(export.selection()),
                        export.languages().size());
    }

    /** Languages that this person may write. */
    public List<Language> getImportLanguages() {
        return languages.getAll().stream()
                .filter(l -> textService.mayChange(l.getCode()))
                .toList();
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public boolean isReviewed() {
        return reviewed;
    }

    public void setReviewed(boolean reviewed) {
        this.reviewed = reviewed;
    }
}
