package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.site.service.SettingService;
import net.dider.portal.site.service.Settings;

/** The association's identity, in every language side by side. */
@Named
@RequestScoped
public class AdminSettingsBacking {

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
