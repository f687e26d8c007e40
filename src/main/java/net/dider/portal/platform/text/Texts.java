package net.dider.portal.platform.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final String ROUTES = "routes.";
    private static final Logger LOG = Logger.getLogger(Texts.class.getName());

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Event<Stale> stale;

    @Inject
    private TextUse use;

    private final TextStore store = new TextStore();
    private final AtomicLong revision = new AtomicLong();
    private final Set<String> reportedMisses = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void load() {
        languages.getAll().forEach(l -> store.read(l.getCode()));
    }

    /** The files of a language are read when somebody first asks: it may have been added a moment ago. */
    private void require(String language) {
        if (!store.has(language) && languages.find(language).isPresent()) {
            store.read(language);
        }
    }

    /** The text in the reader's language. */
    public String get(String key) {
        return get(key, activeLanguage.getLanguage());
    }

    /** The text in a named language; never null, never {@code ???}. */
    public String get(String key, Language language) {
        PageTrace.text(key);
        use.seen(key);
        var own = current(key, language.getCode());
        if (own == null) {
            use.missed(key, language.getCode());
            own = find(key, language).orElseGet(() -> remnant(key, language));
        }
        return TextLens.through(key, own);
    }

    /** The text with arguments filled in by the rules of the reader's language. */
    public String format(String key, Object... arguments) {
        return format(activeLanguage.getLanguage(), key, arguments);
    }

    public String format(Language language, String key, Object... arguments) {
        var pattern = get(key, language);
        return MessagePatterns.format(pattern, language.getLocale(), arguments);
    }

    /** The text in that language or one it falls back to. */
    public Optional<String> find(String key, Language language) {
        var present = current(key, language.getCode());
        if (present != null) {
            return Optional.of(present);
        }
        return languages.getChain(language).stream()
                .map(l -> current(key, l.getCode()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What ships for this key, before any override; null where the files have none. */
    public String shipped(String key, String language) {
        var words = store.shipped(key, language);
        if (words == null) {
            require(language);
            words = store.shipped(key, language);
        }
        return words;
    }

    /** What ships in that language or, where it has nothing, in the next of its chain; null for an unknown key. */
    public String shippedNear(String key, Language language) {
        return languages.getChain(language).stream()
                .map(l -> shipped(key, l.getCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The language that the text in fact comes from, for the {@code lang} of words put into it. */
    public Language languageOf(String key, Language language) {
        return languages.getChain(language).stream()
                .filter(l -> current(key, l.getCode()) != null)
                .findFirst()
                .orElse(language);
    }

    /** Rises with every change of any text. */
    public long revision() {
        return revision.get();
    }

    /** True for a key that some language's files have. */
    public boolean isKnown(String key) {
        return store.isKnown(key);
    }

    /** All keys of all files, in order. */
    public List<String> keys() {
        return store.keys();
    }

    /** How many of the words that people read are there in exactly this language. */
    public long count(String language) {
        return keys().stream()
                .filter(Texts::isRead)
                .filter(key -> current(key, language) != null)
                .count();
    }

    /** How many there are to translate. */
    public long countAll() {
        return keys().stream().filter(Texts::isRead).count();
    }

    private static boolean isRead(String key) {
        return !key.startsWith(ROUTES) && !key.startsWith("launcher.");
    }

    /** A change reaches memory only once it is stored. */
    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextChanged change) {
        override(change.key(), change.language(), change.value());
        stale.fire((change.key().startsWith(ROUTES) ? Stale.everything() : Stale.text(change.key())).here());
    }

    /** From now on everybody reads this; null goes back to the shipped text. Called by the owner of the overrides. */
    public void override(String key, String language, String value) {
        store.override(key, language, value);
        revision.incrementAndGet();
    }

    /** What people read in exactly this language; null where it has neither an override nor a shipped text. */
    public String current(String key, String language) {
        var words = store.current(key, language);
        if (words == null) {
            require(language);
            words = store.current(key, language);
        }
        return words;
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
