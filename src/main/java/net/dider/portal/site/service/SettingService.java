package net.dider.portal.site.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.site.entity.SiteSetting;

/** The association's identity, kept in memory: reading it on a page costs no query. */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "Languages"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed(Roles.ADMINISTRATOR)
public class SettingService {

    /** What can be set; {@code email} and {@code phone} stay hidden on the site while empty. */
    public static final List<String> NAMES = List.of("name", "short-name", "address", "email", "phone");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<Set> set;

    private final Map<String, String> values = new ConcurrentHashMap<>();

    /** Reaches memory only once it is stored. */
    public record Set(String name, String language, String value) {}

    @PostConstruct
    void load() {
        entityManager
                .createQuery("SELECT s FROM SiteSetting s", SiteSetting.class)
                .getResultList()
                .forEach(s -> values.put(memoryKey(s.getName(), s.getLanguage()), s.getValue()));
    }

    /** The setting in that language, else in the first language that has it, else empty. */
    @PermitAll
    public String get(String name, Language language) {
        PageTrace.setting(name);
        var own = values.get(memoryKey(name, language.getCode()));
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return languages.getAll().stream()
                .map(l -> values.getOrDefault(memoryKey(name, l.getCode()), ""))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Exactly what is set in that language. */
    public String find(String name, String language) {
        return values.getOrDefault(memoryKey(name, language), "");
    }

    public void change(String name, String language, String value) {
        if (!NAMES.contains(name) || languages.find(language).isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        var text =
                value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.length() > SiteSetting.LONGEST) {
            throw new IllegalArgumentException(name);
        }
        if (text.equals(find(name, language))) {
            return;
        }
        var setting = entityManager
                .createQuery(
                        "SELECT s FROM SiteSetting s WHERE s.name = :name AND s.language = :language",
                        SiteSetting.class)
                .setParameter("name", name)
                .setParameter("language", language)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new SiteSetting(name, language));
        setting.setValue(text);
        entityManager.persist(setting);
        set.fire(new Set(name, language, text));
        stale.fire(Stale.setting(name));
    }

    /** Called by the container once a change is stored. */
    @PermitAll
    public void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) Set change) {
        values.put(memoryKey(change.name(), change.language()), change.value());
    }

    private static String memoryKey(String name, String language) {
        return language + '/' + name;
    }
}
