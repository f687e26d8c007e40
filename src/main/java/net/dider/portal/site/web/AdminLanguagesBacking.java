package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.LanguageRefused;
import net.dider.portal.platform.language.LanguageRefused.Reason;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.LanguageNames;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The portal's languages: which there are, how far they are, which of them visitors get. */
@Named
@ViewScoped
public class AdminLanguagesBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CHOICES = 12;
    private static final String PAGE = "/admin/languages";
    private static final Pattern CODE = Pattern.compile("\\(([A-Za-z0-9-]+)\\)$");

    @Inject
    private transient LanguageService service;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ContentListService content;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private String edited;
    private String choice;
    private String ownName;
    private String fallback;
    private Integer shownFrom;

    /** A language as the list shows it; progress in hundredths. */
    public record Row(
            Language language,
            String name,
            String chain,
            boolean first,
            boolean last,
            boolean standard,
            int textsDone,
            String textsText,
            int pagesDone,
            String pagesText,
            boolean unwritten) {}

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("language");
        var language = languages.find(asked);
        edited = language.map(Language::getCode).orElse(null);
        ownName = language.map(Language::getOwnName).orElse(null);
        shownFrom = language.map(Language::getShownFrom).orElse(null);
        fallback = language.map(Language::getFallbackCode)
                .orElse(language.isPresent() ? null : languages.getDefault().getCode());
    }

    public List<Row> getRows() {
        var all = languages.getAll();
        var counts = content.getCounts(null);
        var keys = texts.countAll();
        return all.stream()
                .map(l -> {
                    var states = counts.get(l.getCode());
                    var pages = states.values().stream().mapToLong(n -> n).sum();
                    var published = states.entrySet().stream()
                            .filter(e -> AdminBacking.PUBLIC.contains(e.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
                    var words = texts.count(l.getCode());
                    return new Row(
                            l,
                            nameOf(l),
                            chain(l),
                            l.equals(all.get(0)),
                            l.equals(all.get(all.size() - 1)),
                            l.equals(languages.getDefault()),
                            hundredths(words, keys),
                            texts.format("site.languages.text.done", words, keys),
                            hundredths(published, pages),
                            texts.format("site.languages.text.done", published, pages),
                            published == 0);
                })
                .toList();
    }

    private String chain(Language language) {
        var chain = languages.getChain(language);
        var names = new java.util.ArrayList<String>();
        for (var next = language; next.getFallbackCode() != null && names.size() < chain.size(); ) {
            next = languages.find(next.getFallbackCode()).orElse(language);
            names.add(next.getOwnName());
        }
        return String.join(" → ", names);
    }

    private static int hundredths(long part, long whole) {
        return whole == 0 ? 0 : (int) (100 * part / whole);
    }

    /** The reader's name for it. */
    public String nameOf(Language language) {
        return LanguageNames.choice(language.getLocale(), activeLanguage.getLocale())
                .name();
    }

    /** What can be added, by the letters typed so far. */
    public List<String> complete(String typed) {
        return LanguageNames.find(
                        typed,
                        activeLanguage.getLocale(),
                        MOST_CHOICES + languages.getAll().size())
                .stream()
                .filter(c -> languages.find(c.code()).isEmpty())
                .limit(MOST_CHOICES)
                .map(LanguageNames.Choice::getLabel)
                .toList();
    }

    /** The chosen language's name for itself, to be corrected. */
    public void suggestName() {
        if (CODE.matcher(choice == null ? "" : choice.strip()).find()) {
            ownName = LanguageNames.ownName(Locale.forLanguageTag(code()));
        }
    }

    private String code() {
        var typed = choice == null ? "" : choice.strip();
        var code = CODE.matcher(typed);
        return code.find() ? code.group(1) : typed;
    }

    public void add() {
        if (choice != null && (ownName == null || ownName.isBlank())) {
            suggestName();
        }
        attempt("site.languages.message.added", () -> service.add(code(), ownName, fallback, shownFrom));
    }

    public void save() {
        attempt("site.languages.message.saved", () -> service.change(edited, ownName, fallback, shownFrom));
    }

    public void show(Language language, boolean shown) {
        attempt(
                shown ? "site.languages.message.shown" : "site.languages.message.hidden",
                () -> service.show(language.getCode(), shown));
    }

    public void move(Language language, boolean up) {
        attempt("site.languages.message.saved", () -> service.move(language.getCode(), up));
    }

    public void delete(Language language) {
        attempt("site.languages.message.deleted", () -> service.delete(language.getCode()));
    }

    private interface Change {
        void make() throws LanguageRefused;
    }

    /** Leads to the fresh list: switcher, menus and matrix of this very page follow the change. */
    private void attempt(String done, Change change) {
        try {
            change.make();
            messages.doneAfterRedirect(done);
            FacesContext.getCurrentInstance().getExternalContext().redirect(PAGE);
        } catch (LanguageRefused refused) {
            messages.error(field(refused.getReason()), "site.languages.message." + refused.getReason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String field(Reason reason) {
        return switch (reason) {
            case NAME -> "form:ownName";
            case CIRCLE -> "form:fallback";
            case SHARE -> "form:shownFrom";
            case TAKEN -> "form:choice";
            case UNKNOWN -> edited == null ? "form:choice" : null;
            default -> null;
        };
    }

    /** Why it cannot be deleted: what is written in it. */
    public String usesOf(Language language) {
        return service.findUses(language.getCode()).entrySet().stream()
                .map(use -> texts.format("site.languages.enum." + use.getKey(), use.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Others that the edited or new one may fall back to. */
    public List<Language> getFallbacks() {
        return languages.getAll().stream()
                .filter(l -> !l.getCode().equals(edited))
                .toList();
    }

    public String getEdited() {
        return edited;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getOwnName() {
        return ownName;
    }

    public void setOwnName(String ownName) {
        this.ownName = ownName;
    }

    public String getFallback() {
        return fallback;
    }

    public void setFallback(String fallback) {
        this.fallback = fallback;
    }

    /** Hundredths; null for never by itself. */
    public Integer getShownFrom() {
        return shownFrom;
    }

    public void setShownFrom(Integer shownFrom) {
        this.shownFrom = shownFrom;
    }
}
