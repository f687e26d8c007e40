package net.dider.portal.platform.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;

/**
 * Every visible word: the override from the database, else the file in {@code i18n/}, else the fallback language, else
 * a readable remnant of the key. A look-up touches memory only.
 */
@ApplicationScoped
public class Texts {

    private static final Logger LOG = Logger.getLogger(Texts.class.getName());

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Event<Stale> stale;

    /** By language, what ships and what was overridden. */
    private final Map<String, Map<String, String>> shipped = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> overridden = new ConcurrentHashMap<>();
    private final Set<String> reportedMisses = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void load() {
        for (var language : languages.getAll()) {
            shipped.put(language.getCode(), BundleFiles.load(language.getCode()));
            overridden.put(language.getCode(), new ConcurrentHashMap<>());
        }
    }

    /** The text in the reader's language. */
    public String get(String key) {
        return get(key, activeLanguage.getLanguage());
    }

    /** The text in a named language; never null, never {@code ???}. */
    public String get(String key, Language language) {
        PageTrace.text(key);
        return find(key, language).orElseGet(() -> remnant(key, language));
    }

    /** The text with {@link MessageFormat} arguments filled in by the rules of the reader's language. */
    public String format(String key, Object... arguments) {
        return format(activeLanguage.getLanguage(), key, arguments);
    }

    public String format(Language language, String key, Object... arguments) {
        var pattern = get(key, language);
        return new MessageFormat(pattern, language.getLocale()).format(arguments);
    }

    /** The text in that language or one it falls back to. */
    public Optional<String> find(String key, Language language) {
        var present = current(key, language.getCode());
        if (present != null) {
            return Optional.of(present);
        }
        var asked = language;
        for (int hops = 0; asked != null && hops <= languages.getAll().size(); hops++) {
            var own = current(key, asked.getCode());
            if (own != null) {
                if (hops > 0) {
                    reportMiss(key, language.getCode());
                }
                return Optional.of(own);
            }
            var next = asked.getFallbackCode();
            asked = next == null ? null : languages.find(next).orElse(null);
        }
        return Optional.empty();
    }

    /** What ships for this key, before any override; null where the files have none. */
    public String shipped(String key, String language) {
        return shipped.getOrDefault(language, Map.of()).get(key);
    }

    /** True for a key that some language's files have. */
    public boolean isKnown(String key) {
        return shipped.values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    /** All keys of all files, in order. */
    public List<String> keys() {
        var keys = new TreeSet<String>();
        shipped.values().forEach(texts -> keys.addAll(texts.keySet()));
        return new ArrayList<>(keys);
    }

    /** A change reaches memory only once it is stored. */
    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextChanged change) {
        override(change.key(), change.language(), change.value());
        stale.fire(Stale.text(change.key()));
    }

    /** From now on everybody reads this; null goes back to the shipped text. Called by the owner of the overrides. */
    public void override(String key, String language, String value) {
        var texts = overridden.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
        if (value == null) {
            texts.remove(key);
        } else {
            texts.put(key, value);
        }
    }

    /** What people read in exactly this language; null where it has neither an override nor a shipped text. */
    public String current(String key, String language) {
        var override = overridden.getOrDefault(language, Map.of()).get(key);
        return override != null ? override : shipped(key, language);
    }

    private String remnant(String key, Language language) {
        reportMiss(key, language.getCode());
        var words = key.substring(key.lastIndexOf('.') + 1).replaceAll("(\\p{Lu})", " $1");
        return words.toLowerCase(Locale.ROOT).strip();
    }

    private void reportMiss(String key, String language) {
        if (reportedMisses.size() < 10_000 && reportedMisses.add(language + ' ' + key)) {
            LOG.log(Level.WARNING, "Text missing: {0} in {1}", new Object[] {printable(key), language});
        }
    }

    private static String printable(String key) {
        return key.replaceAll("[^\\w.\\-]", "?");
    }
}
