package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.service.ExchangeOptions.Mode;
import net.dider.portal.translations.service.ExchangePlan;
import net.dider.portal.translations.service.ExchangeRefused;
import net.dider.portal.translations.service.ExchangeRow;
import net.dider.portal.translations.service.ExchangeRow.Outcome;
import net.dider.portal.translations.service.TextExchangeService;
import net.dider.portal.translations.service.WordDiff;

/** What the waiting file would do, page by page; what is shown stands in the address. Then the import itself. */
@Named
@RequestScoped
public class TextImport {

    private static final int PAGE_SIZE = 50;
    private static final String ADDRESS = "/admin/translations/exchange";

    @Inject
    private TextExchangeService exchange;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private ExchangePlan plan;
    private List<ExchangeRow> rows = List.of();
    private Outcome shown;
    private int page = 1;
    private String digest;
    private Mode mode;
    private boolean reviewed;

    /** Some of the rows, how many they are, and where they are shown. */
    public record Tab(String label, String address, long count, boolean current) {}

    @PostConstruct
    void load() {
        if (!exchange.isWaiting()) {
            return;
        }
        try {
            plan = exchange.getPlan();
        } catch (ExchangeRefused refused) {
            messages.error(
                    null,
                    "translations.exchange.message.refused",
                    AdminTranslationsExchangeBacking.sentence(texts, refused));
            exchange.discard();
            return;
        }
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        shown = Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(asked.get("show")))
                .findFirst()
                .orElse(null);
        rows = plan.rows().stream()
                .filter(r -> shown == null || r.outcome() == shown)
                .toList();
        var number = asked.getOrDefault("page", "1");
        page = Math.min(number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1, pageCount());
        digest = plan.digest();
        mode = plan.options().mode();
        reviewed = plan.options().reviewed();
    }

    /** The same file under other rules. */
    public void choose() {
        try {
            exchange.choose(mode, reviewed);
            leave(ADDRESS + "#plan");
        } catch (ExchangeRefused refused) {
            messages.error(
                    null,
                    "translations.exchange.message.refused",
                    AdminTranslationsExchangeBacking.sentence(texts, refused));
        }
    }

    /** Does what the list says; where something changed meanwhile, the new list is shown instead. */
    public void run() {
        try {
            var outcome = exchange.run(digest);
            exchange.discard();
            messages.doneAfterRedirect("translations.exchange.message.done", outcome.changed());
            leave("/admin/translations/batches?batch=" + outcome.batchId());
        } catch (ExchangeRefused refused) {
            load();
            messages.error(
                    null,
                    "translations.exchange.message.refused",
                    AdminTranslationsExchangeBacking.sentence(texts, refused));
        }
    }

    public void discard() {
        exchange.discard();
        leave(ADDRESS);
    }

    private static void leave(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null while no file waits. */
    public ExchangePlan getPlan() {
        return plan;
    }

    public List<Tab> getTabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(
                texts.get("translations.exchange.text.all"),
                addressOf(null, 1),
                plan.rows().size(),
                shown == null));
        for (var outcome : Outcome.values()) {
            tabs.add(new Tab(
                    texts.get("translations.exchange-outcome.enum." + outcome),
                    addressOf(outcome, 1),
                    plan.count(outcome),
                    outcome == shown));
        }
        return tabs;
    }

    public List<ExchangeRow> getRows() {
        return rows.subList(Math.min(rows.size(), (page - 1) * PAGE_SIZE), Math.min(rows.size(), page * PAGE_SIZE));
    }

    public List<WordDiff.Piece> diff(ExchangeRow row) {
        return WordDiff.of(row.before(), row.after());
    }

    public String outcome(ExchangeRow row) {
        return texts.get("translations.exchange-outcome.enum." + row.outcome());
    }

    /** Empty where there is nothing to say. */
    public String reason(ExchangeRow row) {
        if (row.reason() == null) {
            return "";
        }
        return row.reason() == ExchangeRow.Reason.CHECK
                ? texts.format(
                        "translations.refused.message." + row.finding().rule(),
                        row.finding().detail())
                : texts.get("translations.exchange-reason.enum." + row.reason());
    }

    public String language(ExchangeRow row) {
        return languages.find(row.language()).map(Language::getOwnName).orElse(row.language());
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return pageCount();
    }

    private int pageCount() {
        return Math.max(1, (rows.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String address(int wanted) {
        return addressOf(shown, wanted);
    }

    private static String addressOf(Outcome outcome, int wanted) {
        return ADDRESS + "?page=" + wanted + (outcome == null ? "" : "&show=" + outcome) + "#plan";
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
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
