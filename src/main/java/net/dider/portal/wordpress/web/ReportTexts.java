package net.dider.portal.wordpress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.wordpress.service.ImportLine;

/** The words for a line of a report. */
@Named
@RequestScoped
public class ReportTexts {

    @Inject
    private Texts texts;

    @Inject
    private PublicRoutes routes;

    @Inject
    private Languages languages;

    /** Page, news, picture; a kind that only its maker knows by its own name. */
    public String kind(String type) {
        var key = "wordpress.kind.enum." + type;
        return texts.isKnown(key) ? texts.get(key) : type;
    }

    /** Where it will stand; empty for what stays out. */
    public String address(ImportLine line) {
        return line.path().isEmpty() ? "" : routes.path(line.type(), null, line.path(), line.language());
    }

    public String outcome(ImportLine line) {
        return texts.get("wordpress.outcome.enum." + line.outcome());
    }

    /** Empty for what needs none. */
    public String reason(ImportLine line) {
        return line.reason() == null ? "" : texts.get("wordpress.reason.enum." + line.reason());
    }

    /** A language by its own name; one the portal does not have as the file names it. */
    public String language(String code) {
        return languages.find(code).map(Language::getOwnName).orElse(code);
    }
}
