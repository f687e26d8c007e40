package net.dider.portal.documents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.documents.service.PublishedDocuments.Offer;
import net.dider.portal.media.service.FileSizes;
import net.dider.portal.media.service.MediaAddress;
import net.dider.portal.media.service.MediaFiles;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** What views say of documents and their files. */
@Named
@RequestScoped
public class DocumentTexts {

    /** Of documents from abroad, beside the portal's own languages. */
    private static final List<String> FURTHER_LANGUAGES = List.of("de", "fr", "it", "es", "nl", "el");

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private MediaFiles files;

    public String kind(DocumentKind kind) {
        return texts.get("documents.kind.enum." + kind);
    }

    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    /** Download: PDF, 1,4 MB, Türkçe */
    public String call(Offer offer) {
        var file = offer.file();
        return texts.format(
                "documents.file.text.facts",
                file.type().toString(),
                FileSizes.text(file.stored().size(), activeLanguage.getLanguage(), texts),
                languageName(offer.language()));
    }

    /** Whatever version there is; a replaced file keeps its address. */
    public String address(Offer offer) {
        return MediaAddress.lasting(offer.file());
    }

    /** Türkçe, Almanca; Turkish, German. */
    public String languageName(String code) {
        var name = Locale.forLanguageTag(code).getDisplayName(activeLanguage.getLocale());
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(activeLanguage.getLocale()) + name.substring(1);
    }

    /** Languages to choose from: name by code. */
    public Map<String, String> getLanguages() {
        var choices = new LinkedHashMap<String, String>();
        languages.getAll().forEach(l -> choices.put(l.getCode(), languageName(l.getCode())));
        FURTHER_LANGUAGES.forEach(c -> choices.putIfAbsent(c, languageName(c)));
        return choices;
    }

    /** The title of the file that a field of the editor names; empty for none. */
    public String titleOf(Object field) {
        var number = field == null ? "" : field.toString().replaceFirst("^media:", "");
        return number.matches("\\d{1,18}")
                ? files.find(Long.parseLong(number)).map(f -> f.title()).orElse("")
                : "";
    }

    static List<String> names(List<DocumentKind> kinds) {
        return Arrays.stream(kinds.toArray(DocumentKind[]::new)).map(Enum::name).toList();
    }
}
