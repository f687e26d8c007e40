package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailSampleService;
import net.dider.portal.platform.pdf.PaperSampleService;
import net.dider.portal.platform.web.FormMessages;

/** The portal's letters in each language; which one is looked at stands in the address. */
@Named
@RequestScoped
public class AdminTranslationsMailsBacking {

    private static final String PAGE = "/admin/translations/mails";

    @Inject
    private MailSampleService service;

    @Inject
    private PaperSampleService paperService;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private FormMessages messages;

    private String letter;
    private Language language;
    private MailSampleService.Preview preview;
    private Map<String, String> letters;
    private Map<String, String> papers;

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        language = languages.find(asked.getOrDefault("language", "")).orElseGet(activeLanguage::getLanguage);
        letter = asked.getOrDefault("letter", "");
        preview = service.preview(letter, language.getCode()).orElse(null);
    }

    public void send() {
        service.send(letter, language.getCode()).ifPresent(to -> messages.done("translations.mails.message.sent", to));
    }

    /** Their names. */
    public List<String> getLetters() {
        return List.copyOf(all().keySet());
    }

    /** In the reader's language. */
    public String subject(String name) {
        return all().get(name);
    }

    private Map<String, String> all() {
        if (letters == null) {
            letters = service.find(activeLanguage.getCode());
        }
        return letters;
    }

    /** What is printed to be signed: titles in the reader's language, by the papers' names. */
    public Map<String, String> getPapers() {
        if (papers == null) {
            papers = paperService.find(activeLanguage.getCode());
        }
        return papers;
    }

    public String paperAddress(String name, String code) {
        return "/admin/translations/paper?paper=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&language="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    public String address(String name, String code) {
        return PAGE + query(name, code);
    }

    /** The letter itself. */
    public String getFrame() {
        return "/admin/translations/letter" + query(letter, language.getCode());
    }

    private static String query(String name, String code) {
        return "?letter=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&language="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    public String getLetter() {
        return letter;
    }

    public Language getLanguage() {
        return language;
    }

    /** Null while none is chosen. */
    public MailSampleService.Preview getPreview() {
        return preview;
    }
}
