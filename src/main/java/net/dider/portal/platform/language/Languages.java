package net.dider.portal.platform.language;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.platform.cache.Stale;

/**
 * The portal's languages in their order, kept in memory: asking costs no query. Editors work in {@link #getAll() all} of
 * them; visitors get those that are {@link #getShown() shown}, the first of which is the default.
 */
@Named
@ApplicationScoped
public class Languages {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<Stale> stale;

    /** One object for all of them, so that nobody sees half a change. */
    private volatile Known known = new Known(List.of());

    private record Known(List<Language> all, List<Language> shown, Map<String, List<Language>> chains) {

        Known(List<Language> all) {
            this(List.copyOf(all), all.stream().filter(Language::isShown).toList(), chains(all));
        }

        private static Map<String, List<Language>> chains(List<Language> all) {
            var order = all.stream().map(Language::getCode).toList();
            var fallbacks = fallbacks(all);
            var chains = new HashMap<String, List<Language>>();
            for (var language : all) {
                chains.put(
                        language.getCode(),
                        FallbackChain.of(language.getCode(), fallbacks, order).stream()
                                .map(code -> all.get(order.indexOf(code)))
                                .toList());
            }
            return Map.copyOf(chains);
        }
    }

    @PostConstruct
    void load() {
        known = new Known(read(entityManager));
    }

    static List<Language> read(EntityManager entityManager) {
        return entityManager
                .createQuery("SELECT l FROM Language l ORDER BY l.position, l.code", Language.class)
                .getResultList();
    }

    static Map<String, String> fallbacks(List<Language> all) {
        var fallbacks = new HashMap<String, String>();
        all.stream()
                .filter(l -> l.getFallbackCode() != null)
                .forEach(l -> fallbacks.put(l.getCode(), l.getFallbackCode()));
        return fallbacks;
    }

    /** Every page names the languages: none that was made before stays. */
    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) LanguagesChanged change) {
        known = new Known(change.languages());
        stale.fire(Stale.everything().here());
    }

    /** For the workplace: hidden ones too. */
    public List<Language> getAll() {
        return known.all();
    }

    /** What visitors are offered. */
    public List<Language> getShown() {
        return known.shown();
    }

    public Language getDefault() {
        return known.shown().get(0);
    }

    public Optional<Language> find(String code) {
        return known.all().stream().filter(l -> l.getCode().equals(code)).findFirst();
    }

    /** The language if visitors get it. */
    public Optional<Language> findShown(String code) {
        return find(code).filter(Language::isShown);
    }

    /** The language in which somebody is spoken to who chose this one: the next of its chain while it is hidden. */
    public Optional<Language> findSpoken(String code) {
        return find(code)
                .flatMap(l -> getChain(l).stream().filter(Language::isShown).findFirst());
    }

    /** The language itself, its fallback, that one's fallback …, at last all others. */
    public List<Language> getChain(Language language) {
        return known.chains().getOrDefault(language.getCode(), List.of(language));
    }

    /** The reader's best language by an {@code Accept-Language} header (RFC 4647 look-up), else the default one. */
    public Language negotiate(String acceptLanguage) {
        if (acceptLanguage != null && acceptLanguage.length() <= 500) {
            try {
                var ranges = Locale.LanguageRange.parse(acceptLanguage);
                var tag = Locale.lookupTag(
                        ranges, getShown().stream().map(Language::getCode).toList());
                if (tag != null) {
                    return findShown(tag).orElse(getDefault());
                }
            } catch (IllegalArgumentException malformedHeader) {
                return getDefault();
            }
        }
        return getDefault();
    }
}
