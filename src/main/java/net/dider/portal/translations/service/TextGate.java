package net.dider.portal.translations.service;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.TranslatorScope;
import net.dider.portal.platform.text.Texts;

/** What may be written, and by whom. */
@ApplicationScoped
class TextGate {

    /** The console's sentences are read outside of the database. */
    private static final String LAUNCHER = "launcher.";

    private static final String ROUTES = "routes.";
    private static final Pattern ROUTE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What a source cannot do wrong by its own measure. */
    private static final Set<TextRule> OF_TRANSLATIONS =
            EnumSet.of(TextRule.SAME_AS_SOURCE, TextRule.END_MARK, TextRule.LINK, TextRule.MUCH_LONGER);

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private TranslatorScope scope;

    @Inject
    private Glossary glossary;

    /** A translator's role is limited to some languages; whoever has no account runs inside of the portal. */
    public boolean mayChange(String language) {
        var accountId = signedIn.accountId();
        return accountId == null || scope.mayTranslate(accountId, language);
    }

    public void requireScope(String language) {
        if (!mayChange(language)) {
            throw new EJBAccessException("not a language of this translator");
        }
    }

    /** Addresses that shipped stay what they are; a language that came later may have its own. */
    public boolean isText(String key) {
        return !key.startsWith(LAUNCHER)
                && (!key.startsWith(ROUTES)
                        || languages.getAll().stream().anyMatch(l -> texts.shipped(key, l.getCode()) == null));
    }

    /** Whether there is such a text and language at all. */
    public boolean isKnown(String key, String language) {
        return texts.isKnown(key)
                && !key.startsWith(LAUNCHER)
                && languages.find(language).isPresent();
    }

    /** Everything that the checks say of these words, errors first. */
    public List<TextFinding> findings(String key, String language, String words) {
        if (!isKnown(key, language)) {
            return List.of(TextFinding.of(TextRule.UNKNOWN));
        }
        var spoken = languages.find(language).orElseThrow();
        if (key.startsWith(ROUTES)) {
            return routeFindings(key, spoken, words == null ? "" : words.strip());
        }
        var said = sourceOf(key, spoken);
        var found = TextChecks.check(new TextChecks.Case(key, language, words, said));
        var source = languages.getDefault();
        if (spoken.equals(source)) {
            return found.stream()
                    .filter(f -> !OF_TRANSLATIONS.contains(f.rule()))
                    .toList();
        }
        return Stream.concat(found.stream(), glossary.check(said, source.getCode(), words, language).stream())
                .toList();
    }

    public void requireRight(TextEdit edit) throws TextRefused {
        if (edit.value() == null) {
            if (!isKnown(edit.key(), edit.language())) {
                throw refusal(edit, List.of(TextFinding.of(TextRule.UNKNOWN)));
            }
            return;
        }
        var errors = findings(edit.key(), edit.language(), edit.value()).stream()
                .filter(f -> f.rule().isError())
                .toList();
        if (!errors.isEmpty()) {
            throw refusal(edit, errors);
        }
    }

    private static TextRefused refusal(TextEdit edit, List<TextFinding> errors) {
        return new TextRefused(edit.key(), edit.language(), errors);
    }

    /** For the source language what ships is the measure; others say what the source says today. */
    public String sourceOf(String key, Language language) {
        var source = languages.getDefault();
        if (language.equals(source)) {
            return texts.shippedNear(key, language);
        }
        var today = texts.current(key, source.getCode());
        return today == null ? texts.shippedNear(key, language) : today;
    }

    private List<TextFinding> routeFindings(String key, Language language, String path) {
        var found = new ArrayList<TextFinding>();
        if (texts.shipped(key, language.getCode()) != null) {
            found.add(TextFinding.of(TextRule.SHIPPED_ADDRESS));
        } else if (path.isEmpty()) {
            found.add(TextFinding.of(TextRule.EMPTY));
        } else if (!ROUTE.matcher(path).matches()) {
            found.add(TextFinding.of(TextRule.NOT_AN_ADDRESS));
        } else if (texts.keys().stream()
                .filter(k -> k.startsWith(ROUTES) && !k.equals(key))
                .anyMatch(k -> path.equals(texts.find(k, language).orElse(null)))) {
            found.add(TextFinding.of(TextRule.TAKEN_ADDRESS));
        }
        return found;
    }
}
