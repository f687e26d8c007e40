package net.dider.portal.translations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.entity.TextMiss;
import net.dider.portal.translations.service.TextMissService;

/** Texts that readers looked for in vain. */
@Named
@RequestScoped
public class AdminTranslationsMissesBacking {

    @Inject
    private TextMissService service;

    @Inject
    private FormMessages messages;

    private List<TextMiss> misses;

    public List<TextMiss> getMisses() {
        if (misses == null) {
            misses = service.find();
        }
        return misses;
    }

    public void clear(long id) {
        service.clear(id);
        misses = null;
        messages.done("translations.misses.message.cleared");
    }

    /** The text in the grid, whatever its state is by now. */
    public String address(TextMiss miss) {
        return "/admin/translations?q=" + URLEncoder.encode(miss.getKey(), StandardCharsets.UTF_8) + "&language="
                + URLEncoder.encode(miss.getLanguage(), StandardCharsets.UTF_8);
    }
}
