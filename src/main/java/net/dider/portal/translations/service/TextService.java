package net.dider.portal.translations.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.TranslatorScope;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.TextChanged;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextOverride;

/** Lists, changes and takes back the interface's texts. A change is seen by the next request of anybody. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextService {

    private static final int LONGEST = 4_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^}]*\\}");
    /** The console's sentences are read outside of the database. */
    private static final String LAUNCHER = "launcher.";

    private static final String ROUTES = "routes.";
    private static final Pattern ROUTE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private TranslatorScope scope;

    @Inject
    private Event<TextChanged> changed;

    @Inject
    private Event<Audited> audited;

    /** One key with its words in every language of the portal. */
    public record TextRow(String key, String module, Map<String, Word> words) {}

    /** What people read in one language, and what ships; {@code overridden} tells whether they differ by a change. */
    public record Word(String value, String shipped, boolean overridden) {}

    @PostConstruct
    void load() {
        entityManager
                .createQuery("SELECT o FROM TextOverride o", TextOverride.class)
                .getResultList()
                .forEach(o -> texts.override(o.getKey(), o.getLanguage(), o.getValue()));
    }

    /**
     * The rows whose key or words contain the question, letters folded; from memory.
     *
     * @param module the first segment of the keys, or empty for all
     * @param changedOnly only texts that differ from what ships
     */
    public List<TextRow> find(String question, String module, boolean changedOnly) {
        var wanted = Folding.fold(question);
        return texts.keys().stream()
                .filter(this::isText)
                .filter(k -> module == null || module.isEmpty() || module(k).equals(module))
                .map(this::row)
                .filter(r -> !changedOnly || r.words().values().stream().anyMatch(Word::overridden))
                .filter(r -> wanted.isEmpty() || matches(r, wanted))
                .toList();
    }

    public List<String> findModules() {
        return texts.keys().stream()
                .filter(this::isText)
                .map(TextService::module)
                .distinct()
                .toList();
    }

    /** Everybody reads this from now on. The shipped words themselves take the override away. */
    public void say(String key, String language, String words) throws TextRefused {
        var spoken = languages.find(language).orElse(null);
        if (!texts.keys().contains(key) || key.startsWith(LAUNCHER) || spoken == null) {
            throw new TextRefused(TextRefused.Reason.UNKNOWN);
        }
        requireScope(language);
        var shipped = texts.shipped(key, language);
        var text = words == null ? "" : words.strip();
        check(text, texts.shippedNear(key, spoken));
        if (key.startsWith(ROUTES)) {
            checkRoute(key, language, shipped, text);
        }
        if (text.equals(shipped)) {
            takeBack(key, language);
            return;
        }
        var override = findOverride(key, language).orElseGet(() -> new TextOverride(key, language));
        override.say(text, shipped, Instant.now(), signedIn.accountId());
        entityManager.persist(override);
        announce(key, language, text);
    }

    /** Back to the shipped words. */
    public void takeBack(String key, String language) {
        requireScope(language);
        findOverride(key, language).ifPresent(entityManager::remove);
        announce(key, language, null);
    }

    /** A translator's role is limited to some languages; whoever has no account runs inside of the portal. */
    public boolean mayChange(String language) {
        var accountId = signedIn.accountId();
        return accountId == null || scope.mayTranslate(accountId, language);
    }

    private void requireScope(String language) {
        if (!mayChange(language)) {
            throw new EJBAccessException("not a language of this translator");
        }
    }

    private void announce(String key, String language, String value) {
        var before = texts.current(key, language);
        var after = value == null ? texts.shipped(key, language) : value;
        if (!Objects.equals(before, after)) {
            audited.fire(Audited.of(AuditKind.TEXT_CHANGED, "text", key + '/' + language)
                    .change(before, after));
        }
        changed.fire(new TextChanged(key, language, value));
    }

    /** Addresses that shipped stay what they are; a language that came later may have its own. */
    private boolean isText(String key) {
        return !key.startsWith(LAUNCHER)
                && (!key.startsWith(ROUTES)
                        || languages.getAll().stream().anyMatch(l -> texts.shipped(key, l.getCode()) == null));
    }

    private void checkRoute(String key, String language, String shipped, String path) throws TextRefused {
        if (shipped != null) {
            throw new TextRefused(TextRefused.Reason.SHIPPED_ADDRESS);
        }
        if (!ROUTE.matcher(path).matches()) {
            throw new TextRefused(TextRefused.Reason.NOT_AN_ADDRESS);
        }
        var taken = texts.keys().stream()
                .filter(k -> k.startsWith(ROUTES) && !k.equals(key))
                .anyMatch(k -> path.equals(
                        texts.find(k, languages.find(language).orElseThrow()).orElse(null)));
        if (taken) {
            throw new TextRefused(TextRefused.Reason.TAKEN_ADDRESS);
        }
    }

    private static void check(String text, String shipped) throws TextRefused {
        if (text.isEmpty()) {
            throw new TextRefused(TextRefused.Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG);
        }
        if (!placeholders(text).equals(placeholders(shipped))) {
            throw new TextRefused(TextRefused.Reason.PLACEHOLDERS);
        }
        if (!placeholders(text).isEmpty()) {
            if (text.replace("''", "").contains("'")) {
                throw new TextRefused(TextRefused.Reason.APOSTROPHE);
            }
            try {
                new MessageFormat(text, java.util.Locale.ROOT);
            } catch (IllegalArgumentException e) {
                throw new TextRefused(TextRefused.Reason.NOT_A_PATTERN);
            }
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        if (text != null) {
            PLACEHOLDER.matcher(text).results().forEach(m -> found.add(m.group(1)));
        }
        return found;
    }

    private TextRow row(String key) {
        var words = new LinkedHashMap<String, Word>();
        for (var language : languages.getAll()) {
            var shipped = texts.shipped(key, language.getCode());
            var value = texts.current(key, language.getCode());
            words.put(language.getCode(), new Word(value, shipped, value != null && !value.equals(shipped)));
        }
        return new TextRow(key, module(key), words);
    }

    private static boolean matches(TextRow row, String wanted) {
        return Folding.fold(row.key()).contains(wanted)
                || row.words().values().stream()
                        .anyMatch(w -> Folding.fold(w.value()).contains(wanted));
    }

    private static String module(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private Optional<TextOverride> findOverride(String key, String language) {
        return entityManager
                .createQuery(
                        "SELECT o FROM TextOverride o WHERE o.key = :key AND o.language = :language",
                        TextOverride.class)
                .setParameter("key", key)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }
}
