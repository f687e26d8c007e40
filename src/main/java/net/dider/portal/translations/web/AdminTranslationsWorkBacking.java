package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.security.Translators.Translator;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.entity.TextAssignment;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextState;
import net.dider.portal.translations.service.TextWorkService;
import net.dider.portal.translations.service.TextWorkService.Outcome;
import org.primefaces.PrimeFaces;

/** Who does what until when, and the daily mail about it. */
@Named
@ViewScoped
public class AdminTranslationsWorkBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextWorkService service;

    @Inject
    private transient TextHistoryService history;

    @Inject
    private transient TextGrid grid;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Translators translators;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient FormMessages messages;

    private String language;
    private String module = "";
    private long person;
    private String due;
    private String note;
    private boolean digestWanted;

    /** How many texts are in a state, and where they are listed. */
    public record Number(TextState state, int count, String address) {}

    /** One piece of work and how far it is. */
    public record Row(
            TextAssignment work,
            String language,
            String who,
            String due,
            boolean late,
            List<Number> numbers,
            boolean closable) {}

    @PostConstruct
    void load() {
        digestWanted = service.isDigestWanted();
        language = languages.getAll().stream()
                .filter(l -> !l.equals(languages.getDefault()))
                .findFirst()
                .orElseGet(languages::getDefault)
                .getCode();
        due = LocalDate.now(DateTexts.ISTANBUL).plusWeeks(1).toString();
    }

    public List<Row> getRows() {
        var all = service.find();
        var names = history.findNames(
                all.stream().map(TextAssignment::getAssigneeId).toList());
        var counts = grid.count();
        var today = LocalDate.now(DateTexts.ISTANBUL);
        return all.stream()
                .map(a -> new Row(
                        a,
                        languages
                                .find(a.getLanguage())
                                .map(Language::getOwnName)
                                .orElse(a.getLanguage()),
                        names.get(a.getAssigneeId()),
                        DateTexts.day(a.getDueOn(), activeLanguage.getLocale()),
                        a.getDueOn().isBefore(today),
                        numbers(a, counts),
                        service.mayClose(a)))
                .toList();
    }

    private static List<Number> numbers(TextAssignment work, Map<String, Map<String, TextGrid.Count>> counts) {
        var count = counts.getOrDefault(work.getModule(), Map.of()).get(work.getLanguage());
        return count == null
                ? List.of()
                : Stream.of(
                                number(work, TextState.MISSING, count.missing()),
                                number(work, TextState.OUTDATED, count.outdated()))
                        .filter(n -> n.count() > 0)
                        .toList();
    }

    private static Number number(TextAssignment work, TextState state, int count) {
        return new Number(
                state,
                count,
                TextQuery.of(work.getModule(), work.getLanguage(), state).address(1));
    }

    public void assign() {
        var day = day();
        if (day == null) {
            messages.error("form:due", "translations.work.message.noDay");
            return;
        }
        var outcome = service.assign(language, module, person, day, note);
        switch (outcome) {
            case NOT_THEIRS -> messages.error("form:person", "translations.work.message.NOT_THEIRS");
            case PAST -> messages.error("form:due", "translations.work.message.PAST");
            default -> {
                note = null;
                messages.done("translations.work.message." + Outcome.ASSIGNED);
                PrimeFaces.current().ajax().update("list");
            }
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(due == null ? "" : due);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public void close(TextAssignment work) {
        service.close(work.getId());
        messages.done("translations.work.message.closed");
    }

    public void saveDigest() {
        service.wantDigest(digestWanted);
        messages.done("translations.work.message.digest");
    }

    public List<Translator> getPeople() {
        return translators.find();
    }

    /** Her name and the languages she writes. */
    public String label(Translator one) {
        return one.name() + " · "
                + languages.getAll().stream()
                        .filter(l -> one.writes(l.getCode()))
                        .map(Language::getOwnName)
                        .collect(Collectors.joining(", "));
    }

    public List<String> getModules() {
        return grid.findModules();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module == null ? "" : module;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isDigestWanted() {
        return digestWanted;
    }

    public void setDigestWanted(boolean digestWanted) {
        this.digestWanted = digestWanted;
    }
}
