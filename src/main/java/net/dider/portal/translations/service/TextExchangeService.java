package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextBatch;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** Hands interface texts out as files, and takes files in: first only said, then all that was said as one batch. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextExchangeService {

    /** Nobody in particular: tests and consoles. */
    private static final long NOBODY = 0;

    @Inject
    private TextGrid grid;

    @Inject
    private TextService texts;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Texts words;

    @Inject
    private ExchangeFolder folder;

    /** A file, or an archive of files. */
    public record Exported(String name, String mediaType, byte[] bytes) {}

    /** How many texts a selection holds. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int count(ExchangeSelection selection) {
        return select(selection, false).values().stream().mapToInt(List::size).sum();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Exported export(ExchangeSelection selection, ExchangeFormat format) {
        try {
            var whole = selection.part() == ExchangeSelection.Part.ALL;
            var written = new ExchangeWriter(format, source(), words.get("translations.exchange.text.added"))
                    .write(select(selection, true), whole);
            return new Exported(written.name(), written.mediaType(), written.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<ExchangeEntry>> select(ExchangeSelection selection, boolean commented) {
        var comments = new HashMap<String, String>();
        if (commented) {
            ShippedBundles.names().forEach(b -> comments.putAll(ShippedBundles.comments(b, source())));
        }
        var rows = grid.find(new TextFilter("", selection.module(), "", Set.of(), null));
        var selected = new LinkedHashMap<String, List<ExchangeEntry>>();
        for (var language : languages.getAll()) {
            var code = language.getCode();
            if (selection.languages().contains(code)) {
                selected.put(
                        code,
                        rows.stream()
                                .filter(r -> selection.takes(r.words().get(code)))
                                .map(r -> entry(r, code, comments.get(r.key())))
                                .toList());
            }
        }
        return selected;
    }

    private static ExchangeEntry entry(TextRow row, String language, String comment) {
        var word = row.words().get(language);
        var state = word.value() == null
                ? ExchangeEntry.State.MISSING
                : word.is(TextState.OUTDATED)
                        ? ExchangeEntry.State.OUTDATED
                        : word.is(TextState.REVIEWED) ? ExchangeEntry.State.REVIEWED : ExchangeEntry.State.TRANSLATED;
        var text = word.value() == null ? "" : word.value();
        return new ExchangeEntry(row.key(), language, text, row.source(), comment, state, 0);
    }

    /** Keeps the file for its import; nothing else is stored, and of a refused one not even that. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void upload(InputStream content, String name, ExchangeOptions options) throws ExchangeRefused {
        folder.keep(who(), content, name, options, file -> read(file, name, options));
    }

    /** The same file under other rules. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void choose(ExchangeOptions.Mode mode, boolean reviewed) throws ExchangeRefused {
        folder.choose(who(), mode, reviewed);
    }

    /** Whether a file of this person waits. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isWaiting() {
        return folder.find(who()).isPresent();
    }

    /** @throws ExchangeRefused with {@code GONE} when no file waits */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ExchangePlan getPlan() throws ExchangeRefused {
        return plan();
    }

    private ExchangePlan plan() throws ExchangeRefused {
        var waiting = folder.find(who()).orElseThrow(() -> new ExchangeRefused(Reason.GONE));
        var options = waiting.options();
        var entries = read(waiting.file(), waiting.name(), options);
        return ExchangePlan.of(waiting.name(), options, new ExchangePlanner(portal(), source(), options).plan(entries));
    }

    /**
     * Stores what {@link #getPlan} said, all of it or nothing.
     *
     * @param digest of the plan that was looked at
     * @throws ExchangeRefused with {@code CHANGED} if the plan is another by now
     */
    public TextService.Outcome run(String digest) throws ExchangeRefused {
        var plan = plan();
        if (!plan.digest().equals(digest)) {
            throw new ExchangeRefused(Reason.CHANGED);
        }
        var edits = plan.rows().stream()
                .filter(ExchangeRow::isTaken)
                .map(r -> new TextEdit(r.key(), r.language(), r.after(), r.before(), r.source()))
                .toList();
        try {
            return texts.change(TextBatch.Kind.IMPORT, plan.name(), edits);
        } catch (TextRefused | TextConflict meanwhile) {
            throw new ExchangeRefused(Reason.CHANGED);
        }
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard() {
        folder.discard(who());
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void clean() {
        folder.clean(Instant.now());
    }

    /** The entries of a file, each with its language, all of them languages of this person. */
    private List<ExchangeEntry> read(Path file, String name, ExchangeOptions options) throws ExchangeRefused {
        var known = languages.getAll().stream().map(Language::getCode).collect(Collectors.toSet());
        var entries = new ArrayList<ExchangeEntry>();
        for (var entry : folder.read(file, name, known)) {
            var told = entry.language() == null ? options.language() : entry.language();
            if (told == null || told.isEmpty()) {
                throw new ExchangeRefused(Reason.LANGUAGE_MISSING);
            }
            entries.add(entry.in(told));
        }
        var told = entries.stream().map(ExchangeEntry::language).distinct().toList();
        if (told.stream().noneMatch(known::contains)) {
            throw new ExchangeRefused(Reason.LANGUAGE_UNKNOWN, 0, told.get(0));
        }
        if (told.stream().filter(known::contains).noneMatch(texts::mayChange)) {
            throw new ExchangeRefused(Reason.LANGUAGE_NOT_YOURS, 0, told.get(0));
        }
        return entries;
    }

    private ExchangePlanner.Portal portal() {
        return new ExchangePlanner.Portal() {
            @Override
            public Optional<TextRow> find(String key) {
                return grid.find(key);
            }

            @Override
            public List<TextFinding> findings(String key, String language, String words) {
                return texts.findings(key, language, words);
            }

            @Override
            public boolean mayChange(String language) {
                return texts.mayChange(language);
            }
        };
    }

    private String source() {
        return languages.getDefault().getCode();
    }

    private long who() {
        var account = signedIn.accountId();
        return account == null ? NOBODY : account;
    }
}
