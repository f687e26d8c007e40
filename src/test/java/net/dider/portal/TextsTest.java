package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.dider.portal.testing.Sources;
import org.junit.jupiter.api.Test;

/** Every visible word is in {@code i18n/}, in both languages, and used. A failure prints what to do. */
class TextsTest {

    private static final List<String> LANGUAGES = List.of("tr", "en");

    /** Bundles whose keys others chose: Jakarta Faces, Bean Validation, PrimeFaces. */
    private static final Set<String> FOREIGN = Set.of("faces", "primefaces", "ValidationMessages");

    private static final Set<String> KINDS = Set.of(
            "title",
            "heading",
            "paragraph",
            "text",
            "field",
            "hint",
            "button",
            "link",
            "column",
            "message",
            "empty",
            "enum",
            "failure");

    /** Keys that are put together while running: what stands before the part that varies. */
    private static final List<String> DYNAMIC = List.of(
            // PublicRoutes.path(route) and the routes' menu titles in Site
            "routes.",
            "news.list.title.menu",
            "events.list.title.menu",
            "documents.list.title.menu",
            // one per role, state, reason
            "accounts.role.enum.",
            "mail.notice.enum.",
            "accounts.state.enum.",
            "accounts.group.enum.",
            "accounts.ability.enum.",
            "accounts.password.message.",
            "accounts.confirm-email.text.",
            "my.email-asked.enum.",
            "accounts.refused.message.",
            "accounts.audit.enum.",
            "accounts.audit-subject.enum.",
            "accounts.audit-value.enum.",
            "accounts.verification.enum.",
            "content.state.enum.",
            "content.refused.message.",
            "content.reason.enum.",
            "content.addresses.enum.",
            "content.bulk.enum.",
            "content.part.enum.",
            "content.diff.enum.",
            "documents.kind.enum.",
            "content.weight.enum.",
            "content.check.message.",
            // one per LinkKind
            "content.links.enum.",
            "content.preview.enum.",
            // one per MenuService.MENUS and MenuNode.Kind; one per ContentRefused.Reason
            "content.menus.enum.",
            "content.menus.message.",
            // one per TextRule, TextState, TextChange.Kind, TextBatch.Kind, TextBatchService.State
            "translations.refused.message.",
            "translations.state.enum.",
            "translations.change.enum.",
            "translations.batch.enum.",
            "translations.undo.enum.",
            // one per TextProposal.State, GlossaryService.Outcome, TextWorkService.Outcome
            "translations.proposal.enum.",
            "translations.glossary.message.",
            "translations.work.message.",
            // one per ExchangeSelection.Part, ExchangeFormat, ExchangeOptions.Mode, ExchangeRow.Outcome and .Reason,
            // ExchangeRefused.Reason
            "translations.exchange-part.enum.",
            "translations.exchange-format.enum.",
            "translations.exchange-mode.enum.",
            "translations.exchange-outcome.enum.",
            "translations.exchange-reason.enum.",
            "translations.exchange-refused.message.",
            // one per MediaKind, group of the list and MediaRefused.Reason
            "media.kind.enum.",
            "media.group.enum.",
            "media.refused.message.",
            // one per MemberType that ships, PersonKind, Gender, IdentityKind, MemberStatus, StepKind, SensitiveField,
            // MemberRefused.Reason
            "members.type.enum.",
            "members.person.enum.",
            "members.gender.enum.",
            "members.identity.enum.",
            "members.status.enum.",
            "members.step.enum.",
            "members.secret.enum.",
            "members.refused.message.",
            // one per MemberRequest.Kind and .State, GuardedField, DirectoryField, consent, MemberNotification.Kind
            "members.request.enum.",
            "members.request-state.enum.",
            "members.request-hint.enum.",
            "members.guarded.enum.",
            "mail.requestDecided.enum.",
            "my.directory.enum.",
            "my.consent.enum.",
            "my.consent-channel.enum.",
            "my.notification.enum.",
            // one per Question.Step, Question, AnswerRules.Problem, ApplicationState, Deadline.Day, LegalNumber,
            // DecisionRefused.Reason, ApplicationGroup, Verdict; part of the notice
            "members.apply-step.enum.",
            "members.apply-step-why.hint.",
            "members.question.enum.",
            "members.question-why.hint.",
            "members.choice.enum.",
            "members.problem.message.",
            "members.notice.paragraph.",
            "members.status.text.",
            "members.state.enum.",
            "members.deadline-day.enum.",
            "members.legal-source.enum.",
            "members.decision-refused.message.",
            "members.application-group.enum.",
            "members.verdict.enum.",
            "mail.applicationDecided.enum.",
            "members.ledger.enum.",
            // one per DuesKind, DuesPayment.Kind and .Evidence, DuesWarning.Channel, outcome of a warning,
            // DuesRefused.Reason,
            // DuesReminder.Kind
            "dues.kind.enum.",
            "dues.payment.enum.",
            "dues.evidence.enum.",
            "dues.channel.enum.",
            "dues.outcome.enum.",
            "dues.refused.message.",
            "mail.duesReminder.enum.",
            // one per LegalNumber, MemberFilter.Group
            "members.legal.enum.",
            "members.legal-source.enum.",
            "members.group.enum.",
            // one per ImportLine.Outcome and .Reason, ImportBatchService.State, ReportView, kind of post,
            // WxrRefused.Reason
            "wordpress.outcome.enum.",
            "wordpress.reason.enum.",
            "wordpress.state.enum.",
            "wordpress.view.enum.",
            "wordpress.kind.enum.",
            "wordpress.refused.message.",
            // one per MailState and MailTrouble; one per kind of mail
            "site.mail.enum.",
            "mail.kind.enum.",
            // one per LanguageUse and LanguageRefused.Reason; by part in Site.missing
            "site.languages.enum.",
            "site.languages.message.",
            "site.missing.",
            // one per SettingService.NAMES
            "site.settings.field.");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)[^{}]*\\}");
    private static final Pattern IN_VIEW = Pattern.compile("text\\[\\s*'([^']+)'\\s*\\]");
    private static final Pattern ROUTE_IN_VIEW = Pattern.compile("publicRoutes\\.path\\('([^']+)'");
    private static final Pattern IN_JAVA = Pattern.compile(
            "\"\\{?([a-z][a-zA-Z]*\\.[\\w-]+\\.(?:" + String.join("|", new TreeSet<>(KINDS)) + ")\\.[\\w-]+)\\}?\"");
    private static final Pattern LAUNCHER_IN_JAVA = Pattern.compile("\"(launcher\\.[\\w.]+)\"");

    private final Map<String, Map<String, Map<String, String>>> texts = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();

    TextsTest() throws IOException {
        for (var module : modules()) {
            for (var language : LANGUAGES) {
                texts.computeIfAbsent(module, m -> new TreeMap<>()).put(language, load(module, language));
            }
        }
    }

    @Test
    void modules_properties_lists_exactly_the_bundles_there_are() throws IOException {
        var files = new TreeSet<String>();
        Sources.find(Sources.I18N, ".properties").stream()
                .map(f -> f.getFileName().toString())
                .filter(n -> !"modules.properties".equals(n))
                .forEach(files::add);
        var listed = new TreeSet<String>();
        modules().forEach(m -> LANGUAGES.forEach(l -> listed.add(m + "_" + l + ".properties")));

        assertThat(files)
                .as("i18n/modules.properties lists each bundle once, and each has a file for every language")
                .isEqualTo(listed);
    }

    @Test
    void both_languages_have_every_text() {
        var missing = new ArrayList<String>();
        texts.forEach((module, languages) -> LANGUAGES.forEach(
                here -> LANGUAGES.forEach(there -> languages.get(there).forEach((key, text) -> {
                    if (!languages.get(here).containsKey(key)) {
                        missing.add("add to i18n/" + module + "_" + here + ".properties: " + key + "=<" + text + ">");
                    }
                }))));

        assertThat(missing).as("texts that only one language has").isEmpty();
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        var different = new ArrayList<String>();
        texts.forEach((module, languages) -> languages.get("tr").forEach((key, turkish) -> {
            var english = languages.get("en").get(key);
            if (english != null && !placeholders(turkish).equals(placeholders(english))) {
                different.add("i18n/" + module + "_*.properties: " + key + " has " + placeholders(turkish)
                        + " in Turkish and " + placeholders(english) + " in English");
            }
        }));

        assertThat(different).isEmpty();
    }

    @Test
    void every_pattern_can_be_formatted() {
        assertThat(textsThat((key, text) -> hasNumbers(text) && !formats(text)))
                .as("MessageFormat cannot read these; close every brace")
                .isEmpty();
    }

    @Test
    void no_text_has_an_ascii_apostrophe() {
        assertThat(textsThat((key, text) -> text.contains("'")))
                .as("MessageFormat swallows it: write ’")
                .isEmpty();
    }

    @Test
    void every_text_says_something_in_composed_letters() {
        assertThat(textsThat((key, text) -> text.isBlank()
                        || !text.equals(text.strip())
                        || text.contains("...")
                        || !Normalizer.isNormalized(text, Normalizer.Form.NFC)))
                .as("empty, spaces at an end, three dots for …, or letters with loose marks (as a Mac writes i̇)")
                .isEmpty();
    }

    @Test
    void no_key_stands_twice() {
        var bundles = new TreeMap<String, String>();
        texts.forEach((module, languages) -> languages.get("tr").keySet().forEach(key -> {
            var other = bundles.put(key, module);
            if (other != null) {
                twice.add(key + " is in the bundles " + other + " and " + module);
            }
        }));

        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_says_feature_view_kind_and_name() {
        assertThat(keys(module -> !FOREIGN.contains(module)
                                && !Set.of("routes", "launcher").contains(module))
                        .stream()
                        .filter(key -> {
                            var parts = key.split("\\.");
                            return parts.length != 4 || !KINDS.contains(parts[2]);
                        }))
                .as("feature.view.kind.name, kinds %s", new TreeSet<>(KINDS))
                .isEmpty();
        texts.forEach((module, languages) -> {
            if (!FOREIGN.contains(module)) {
                assertThat(languages.get("tr").keySet())
                        .as("keys of i18n/%s_tr.properties begin with %s.", module, module)
                        .allMatch(key -> key.startsWith(module + "."));
            }
        });
    }

    @Test
    void every_key_that_is_used_exists() {
        var known = keys(module -> true);
        var unknown = new TreeSet<String>();
        used().forEach((key, file) -> {
            if (!known.contains(key)) {
                unknown.add("add to i18n/" + key.replaceAll("\\..*", "") + "_tr.properties and _en.properties: " + key
                        + "=… (used in " + file + ")");
            }
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_key_that_exists_is_used() {
        var used = used().keySet();
        var all = Sources.readAll(Sources.JAVA, ".java") + Sources.readAll(Sources.WEBAPP, ".xhtml");

        assertThat(keys(module -> !FOREIGN.contains(module)).stream()
                        .filter(key -> !used.contains(key)
                                && DYNAMIC.stream().noneMatch(key::startsWith)
                                && !all.contains("'" + key + "'")
                                && !all.contains("\"" + key + "\"")))
                .as("delete these from i18n/, or name their prefix in TextsTest.DYNAMIC if the code puts them together")
                .isEmpty();
    }

    @Test
    void every_dynamic_prefix_still_has_keys() {
        assertThat(DYNAMIC)
                .as("delete from TextsTest.DYNAMIC what no key begins with")
                .allMatch(prefix -> keys(module -> true).stream().anyMatch(key -> key.startsWith(prefix)));
    }

    private static Set<String> modules() throws IOException {
        return new TreeSet<>(
                parse(Sources.read(Sources.I18N.resolve("modules.properties"))).keySet());
    }

    private Map<String, String> load(String module, String language) throws IOException {
        var file = Sources.I18N.resolve(module + "_" + language + ".properties");
        var content = Sources.read(file);
        var texts = parse(content);
        var seen = new TreeSet<String>();
        content.lines()
                .filter(l -> l.matches("[\\w.-]+=.*"))
                .map(l -> l.substring(0, l.indexOf('=')))
                .forEach(key -> {
                    if (!seen.add(key)) {
                        twice.add(key + " twice in " + file);
                    }
                });
        return texts;
    }

    private static Map<String, String> parse(String content) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(content));
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(m -> found.add(m.group(1)));
        return found;
    }

    private static boolean hasNumbers(String text) {
        return text.matches(".*\\{\\d.*")
                || text.contains("{") && placeholders(text).isEmpty();
    }

    private static boolean formats(String text) {
        try {
            return !new MessageFormat(text, Locale.ENGLISH).toPattern().isEmpty();
        } catch (IllegalArgumentException notAPattern) {
            return false;
        }
    }

    private Set<String> keys(Predicate<String> module) {
        var keys = new TreeSet<String>();
        texts.forEach((name, languages) -> {
            if (module.test(name)) {
                languages.values().forEach(t -> keys.addAll(t.keySet()));
            }
        });
        return keys;
    }

    private List<String> textsThat(BiPredicate<String, String> wrong) {
        var found = new ArrayList<String>();
        texts.forEach((module, languages) -> languages.forEach((language, all) -> all.forEach((key, text) -> {
            if (wrong.test(key, text)) {
                found.add("i18n/" + module + "_" + language + ".properties: " + key + "=" + text);
            }
        })));
        return found;
    }

    private static Map<String, String> used() {
        var used = new TreeMap<String, String>();
        for (var view : Sources.find(Sources.WEBAPP, ".xhtml")) {
            var content = Sources.read(view);
            IN_VIEW.matcher(content).results().forEach(m -> used.putIfAbsent(m.group(1), view.toString()));
            ROUTE_IN_VIEW
                    .matcher(content)
                    .results()
                    .forEach(m -> used.putIfAbsent("routes." + m.group(1), view.toString()));
        }
        for (var code : Sources.find(Sources.JAVA, ".java")) {
            var content = Sources.read(code);
            IN_JAVA.matcher(content).results().forEach(m -> used.putIfAbsent(m.group(1), code.toString()));
            LAUNCHER_IN_JAVA
                    .matcher(content)
                    .results()
                    .filter(m -> m.group(1).split("\\.").length == 3)
                    .forEach(m -> used.putIfAbsent(m.group(1), code.toString()));
        }
        return used;
    }
}
