package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.entity.TextBatch;
import net.dider.portal.translations.service.TextBatchService;
import net.dider.portal.translations.service.TextBatchService.Line;
import net.dider.portal.translations.service.TextBatchService.Period;
import net.dider.portal.translations.service.TextBatchService.State;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.WordDiff;

/** Imports and other work that can be put back as one: what it would do, and the doing. */
@Named
@RequestScoped
public class AdminTranslationsBatchesBacking {

    private static final String PAGE = "/admin/translations/batches";
    private static final int SHOWN = 300;

    @Inject
    private TextBatchService batches;

    @Inject
    private TextHistoryService history;

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dates;

    @Inject
    private FormMessages messages;

    private long chosen;
    private TextBatch batch;
    private String person;
    private String from;
    private String to;
    private Period period;
    private List<Line> lines;
    private List<TextBatch> all;
    private Map<Long, String> names;

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        chosen = number(asked.getOrDefault("batch", ""));
        batch = chosen == 0 ? null : batches.find(chosen).orElse(null);
        person = asked.getOrDefault("person", "");
        from = asked.getOrDefault("from", "");
        to = asked.getOrDefault("to", "");
        var start = moment(from);
        var end = moment(to);
        if (batch == null && number(person) > 0 && start != null && end != null) {
            period = new Period(number(person), start, end);
        }
    }

    private static long number(String typed) {
        return typed.matches("[1-9]\\d{0,17}") ? Long.parseLong(typed) : 0;
    }

    private static Instant moment(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(DateTexts.ISTANBUL).toInstant();
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = batch != null ? batches.preview(chosen) : period != null ? batches.preview(period) : List.of();
        }
        return lines.subList(0, Math.min(lines.size(), SHOWN));
    }

    public List<WordDiff.Piece> diff(Line line) {
        return WordDiff.of(line.now(), line.then());
    }

    public String getSummary() {
        getLines();
        return texts.format(
                "translations.batches.text.summary",
                lines.size(),
                count(State.READY),
                lines.size() - count(State.READY));
    }

    private int count(State state) {
        return (int) lines.stream().filter(l -> l.state() == state).count();
    }

    public boolean isUndoable() {
        return (batch == null || !batch.isUndone()) && getLines().stream().anyMatch(Line::choosable);
    }

    /** Puts back what stands as it was left, and what was ticked beside. */
    public void undo() {
        try {
            var outcome = batch != null
                    ? batches.undo(chosen, ticked())
                    : batches.undo(period, periodName(person(period.person()), period.from(), period.to()), ticked());
            messages.doneAfterRedirect("translations.batches.message.undone", outcome.changed());
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(outcome.batchId() == 0 ? PAGE : PAGE + "?batch=" + outcome.batchId());
        } catch (TextRefused | TextConflict e) {
            lines = null;
            messages.error(null, "translations.edit.message.changedMeanwhile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ticked() {
        return new HashSet<>(Arrays.asList(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("also", new String[0])));
    }

    private String periodName(String who, Instant start, Instant end) {
        return texts.format("translations.batches.text.period", who, dates.minute(start), dates.minute(end));
    }

    public List<TextBatch> getAll() {
        if (all == null) {
            all = batches.find();
            names = history.findNames(all.stream()
                    .flatMap(b -> java.util.stream.Stream.of(b.getMadeBy(), b.getUndoneBy()))
                    .filter(Objects::nonNull)
                    .toList());
        }
        return all;
    }

    public String person(Long account) {
        getAll();
        return Optional.ofNullable(account)
                .map(id -> names.containsKey(id)
                        ? names.get(id)
                        : history.findNames(List.of(id)).get(id))
                .orElse(texts.get("translations.history.text.portal"));
    }

    public List<TextHistoryService.Person> getPeople() {
        return history.findPeople();
    }

    /** Where the form of the undoing comes back to. */
    public String getAddress() {
        return PAGE
                + (batch != null ? "?batch=" + chosen : "?person=" + number(person) + "&from=" + from + "&to=" + to);
    }

    /** Null while none is chosen. */
    public TextBatch getBatch() {
        return batch;
    }

    public Period getPeriod() {
        return period;
    }

    public String getPerson() {
        return person;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }
}
