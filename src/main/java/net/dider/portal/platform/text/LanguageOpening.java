package net.dider.portal.platform.text;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;

/**
 * Shows visitors a language once enough of its texts are there, where an administrator said how many that is. Looks each
 * minute, from memory; on several nodes the second one finds it shown.
 */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LanguageOpening {

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
            var wanted = language.isShown() ? null : language.getShownFrom();
            var done = wanted == null ? 0 : 100 * texts.count(language.getCode()) / Math.max(1, texts.countAll());
            if (wanted != null && done >= wanted) {
                service.showWhenReady(language.getCode(), done);
            }
        }
    }
}
