package net.dider.portal.site.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.site.entity.SiteSetting;
import net.dider.portal.site.service.Settings.SettingChanged;

/** Changes the association's identity; everybody reads it from {@link Settings}. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.SETTINGS)
public class SettingService {

    /** What can be set; {@code email} and {@code phone} stay hidden on the site while empty. */
    public static final List<String> NAMES = List.of("name", "short-name", "address", "email", "phone");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Settings settings;

    @Inject
    private Event<SettingChanged> changed;

    @Inject
    private Event<Audited> audited;

    @PostConstruct
    void load() {
        entityManager
                .createQuery("SELECT s FROM SiteSetting s", SiteSetting.class)
                .getResultList()
                .forEach(s -> settings.remember(s.getName(), s.getLanguage(), s.getValue()));
    }

    /**
     * Stores the value as one line of text.
     *
     * @throws IllegalArgumentException for a name or language that does not exist, or more than {@link
     *     SiteSetting#LONGEST} characters; the form allows neither
     */
    public void change(String name, String language, String value) {
        var text =
                value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (!NAMES.contains(name) || languages.find(language).isEmpty() || text.length() > SiteSetting.LONGEST) {
            throw new IllegalArgumentException(name);
        }
        var before = settings.find(name, language);
        if (text.equals(before)) {
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
        audited.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", name + '/' + language)
                .change(before, text));
        changed.fire(new SettingChanged(name, language, text));
    }
}
