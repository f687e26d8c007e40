package net.dider.portal.platform.text;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.LanguageRefused;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Roles;

/**
 * Shows visitors a language once enough of its texts are there, where an administrator said how many that is. Looks each
 * minute, from memory; on several nodes the second one finds it shown.
 */
@Singleton
@DenyAll
@DeclareRoles(Roles.ADMINISTRATOR)
@RunAs(Roles.ADMINISTRATOR)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LanguageOpening {

    private static final Logger LOG = Logger.getLogger(LanguageOpening.class.getName());

    @Inject
    private Languages languages;

    @Inject
    private LanguageService service;

    @Inject
    private Texts texts;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void work() {
        look();
    }

    /** Shows what is ready now. */
    @PermitAll
    public void look() {
        for (var language : languages.getAll()) {
            if (isReady(language)) {
                try {
                    service.show(language.getCode(), true);
                } catch (LanguageRefused gone) {
                    LOG.log(Level.FINE, "Language {0} is gone", language.getCode());
                }
            }
        }
    }

    private boolean isReady(Language language) {
        return !language.isShown()
                && language.getShownFrom() != null
                && 100 * texts.count(language.getCode()) >= language.getShownFrom() * texts.countAll();
    }
}
