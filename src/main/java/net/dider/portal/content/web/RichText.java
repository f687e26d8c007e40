package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;

/** What the rich text editor needs of the page: where its modules are, and the languages a passage may be in. */
@Named
@RequestScoped
public class RichText {

    private static final String WEBJARS = "org.webjars.npm";

    /** The modules of ProseMirror (ADR 12) and the file of each. */
    private static final Map<String, String> MODULES = modules();

    private static final List<String> OWN = List.of("rich-text-schema", "rich-text-paste", "rich-text-dialogs");

    /** Beside the portal's own: those of its neighbours, guests and sources. */
    private static final List<String> COMMON =
            List.of("en", "de", "fr", "es", "it", "nl", "el", "ar", "fa", "ru", "uk", "ku", "he", "lad", "la");

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    /** A language and what it is called in the reader's. */
    public record PassageLanguage(String code, String name) {}

    private static Map<String, String> modules() {
        var modules = new LinkedHashMap<String, String>();
        for (var name : List.of(
                "prosemirror-model",
                "prosemirror-state",
                "prosemirror-transform",
                "prosemirror-view",
                "prosemirror-commands",
                "prosemirror-keymap",
                "prosemirror-history",
                "prosemirror-schema-list",
                "prosemirror-inputrules",
                "prosemirror-gapcursor",
                "prosemirror-tables",
                "orderedmap",
                "rope-sequence")) {
            modules.put(name, folder(name) + "dist/index.js");
        }
        modules.put("w3c-keyname", folder("w3c-keyname") + "index.js");
        return Map.copyOf(modules);
    }

    /** The version stands in the address, so that a new one is fetched. */
    private static String folder(String name) {
        var about = "/META-INF/maven/" + WEBJARS + "/" + name + "/pom.properties";
        try (var in = RichText.class.getResourceAsStream(about)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing: the pom names it");
            }
            var properties = new Properties();
            properties.load(in);
            return "/webjars/" + name + "/" + properties.getProperty("version") + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Safe to print unescaped: JSON of names and addresses of files, without a {@code <}. */
    public String importMap(Map<String, String> assets) {
        var imports = Json.createObjectBuilder();
        MODULES.forEach(imports::add);
        OWN.forEach(own -> imports.add("portal/" + own, assets.get(own + ".js")));
        return Json.createObjectBuilder()
                .add("imports", imports)
                .build()
                .toString()
                .replace("<", "\\u003c");
    }

    /** The portal's languages first. */
    public List<PassageLanguage> getLanguages() {
        var codes = new LinkedHashSet<String>();
        languages.getAll().forEach(l -> codes.add(l.getCode()));
        codes.addAll(COMMON);
        return codes.stream()
                .map(c ->
                        new PassageLanguage(c, Locale.forLanguageTag(c).getDisplayLanguage(activeLanguage.getLocale())))
                .toList();
    }
}
