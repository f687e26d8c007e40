package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.site.service.SettingService;
import net.dider.portal.site.service.Settings;

/** The association's identity, in every language side by side. */
@Named
@RequestScoped
public class AdminSettingsBacking {

    private static final List<String> REQUIRED = List.of("name", "short-name");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    @Inject
    private Settings settings;

    @Inject
    private SettingService settingService;

    @Inject
    private Languages languages;

    @Inject
    private FormMessages messages;

    /** By language code, then by name. */
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        for (var language : languages.getAll()) {
            var own = new LinkedHashMap<String, String>();
            SettingService.NAMES.forEach(n -> own.put(n, settings.find(n, language.getCode())));
            values.put(language.getCode(), own);
        }
    }

    public void save() {
        boolean complete = true;
        for (var language : languages.getAll()) {
            var own = values.get(language.getCode());
            for (var required : REQUIRED) {
                var typed = own.get(required);
                // What was never said in a language falls back; what was is not to be lost.
                if ((typed == null || typed.isBlank())
                        && !settings.find(required, language.getCode()).isEmpty()) {
                    messages.error("form:" + language.getCode() + "-" + required, "site.settings.message.required");
                    complete = false;
                }
            }
            var email = own.get("email");
            if (email != null
                    && !email.isBlank()
                    && !EMAIL.matcher(email.strip()).matches()) {
                messages.error("form:" + language.getCode() + "-email", "site.settings.message.email");
                complete = false;
            }
        }
        if (!complete) {
            return;
        }
        values.forEach((language, own) -> own.forEach((name, value) -> settingService.change(name, language, value)));
        messages.done("site.settings.message.saved");
    }

    public List<String> getNames() {
        return SettingService.NAMES;
    }

    public List<Language> getLanguages() {
        return languages.getAll();
    }

    public Map<String, Map<String, String>> getValues() {
        return values;
    }
}
