package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.SAXParserFactory;
import net.dider.portal.testing.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What stands in views. A failure names file and line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {

    /** Values that are safe to print unescaped, and why. */
    private static final Map<String, String> UNESCAPED = Map.of(
            "#{shownItem.body}", "cleaned by SafeHtml on the way out",
            "#{deskHelp.show(desk.theirs.body, desk.language)}", "cleaned by SafeHtml in BodyHtml",
            "#{deskHelp.show(desk.body, desk.language)}", "cleaned by SafeHtml in BodyHtml",
            "#{richText.importMap(assets)}", "JSON without a <",
            "#{site.organization}", "JSON without a <",
            "#{itemDescription.json}", "JSON without a <");

    /** Attributes people see or hear. */
    private static final Set<String> WORDS = Set.of(
            "alt",
            "title",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "placeholder",
            "label",
            "header",
            "headerText",
            "footer",
            "footerText",
            "summary",
            "legend",
            "message",
            "emptyMessage",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "onLabel",
            "offLabel",
            "itemLabel",
            "noSelectionLabel",
            "filterPlaceholder");

    /** Where {@code value} is a word people see; elsewhere it is data. */
    private static final Set<String> VALUE_IS_SHOWN = Set.of(
            "commandButton",
            "commandLink",
            "link",
            "outputLink",
            "outputText",
            "outputLabel",
            "outputFormat",
            "menuitem",
            "linkButton",
            "splitButton",
            "submenu",
            "message");

    /** Names of {@code ui:param} that become words. */
    private static final Set<String> PARAM_IS_SHOWN =
            Set.of("title", "lead", "label", "hint", "description", "dayLabel", "parentTitle", "heading");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*')*\\}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BACKING = Pattern.compile("\\b(\\w+Backing)\\b");

    private final List<Path> views = Sources.find(Sources.WEBAPP, ".xhtml");

    @Test
    void every_view_is_well_formed() {
        assertThat(views).isNotEmpty();
        assertThat(problems((element, report) -> {}, (text, report) -> {})).isEmpty();
    }

    @Test
    void no_view_says_a_word_of_its_own() {
        assertThat(problems((element, report) -> {}, (text, report) -> {
                    if (hasWords(text)) {
                        report.accept("“" + text.strip() + "” belongs into i18n/: #{text['feature.view.kind.name']}");
                    }
                }))
                .isEmpty();
    }

    @Test
    void no_attribute_says_a_word_of_its_own() {
        assertThat(problems(
                        (element, report) -> element.attributes().forEach((name, value) -> {
                            if (isShown(element, name.replaceFirst("^\\w+:", ""))
                                    && !isAddress(element, value)
                                    && hasWords(value)) {
                                report.accept(name + "=\"" + value + "\" belongs into i18n/");
                            }
                        }),
                        (text, report) -> {}))
                .isEmpty();
    }

    @Test
    void no_view_carries_style_or_script() {
        assertThat(problems(
                        (element, report) -> {
                            element.attributes().keySet().stream()
                                    .filter(n -> n.matches("(?i)(\\w+:)?(style|on[a-z]+)"))
                                    .forEach(n -> report.accept(n + "= is refused by the Content-Security-Policy and"
                                            + " cannot be themed: a class in assets/, a listener in a script"));
                            if ("style".equals(element.name())
                                    || "script".equals(element.name())
                                            && !element.attributes().containsKey("src")
                                            && !"application/ld+json"
                                                    .equals(element.attributes().get("type"))
                                            && !"importmap"
                                                    .equals(element.attributes().get("type"))) {
                                report.accept("<" + element.name() + "> belongs into assets/");
                            }
                        },
                        (text, report) -> {}))
                .isEmpty();
    }

    @Test
    void nothing_is_printed_unescaped_but_what_is_known_to_be_safe() {
        assertThat(problems(
                        (element, report) -> {
                            var value = element.attributes().get("value");
                            if ("false".equals(element.attributes().get("escape")) && !UNESCAPED.containsKey(value)) {
                                report.accept("escape=\"false\" on " + value
                                        + ": leave it out, or say in ViewsTest.UNESCAPED why it is safe");
                            }
                        },
                        (text, report) -> {}))
                .isEmpty();
    }

    @Test
    void arguments_are_filled_in_by_the_portal_which_knows_plural_forms() {
        assertThat(views)
                .as("OmniFaces’ functions fail on {0, plural, …}: xmlns:of=\"http://dider.net/portal/functions\"")
                .noneMatch(view -> Sources.read(view).contains("http://omnifaces.org/functions"));
    }

    @Test
    void every_included_file_is_there() {
        assertThat(problems(
                        (element, report) -> List.of("template", "src").forEach(name -> {
                            var file = element.attributes().get(name);
                            if (file != null
                                    && file.endsWith(".xhtml")
                                    && !file.contains("#{")
                                    && Files.notExists(Sources.WEBAPP.resolve(file.replaceFirst("^/", "")))) {
                                report.accept(file + " does not exist");
                            }
                        }),
                        (text, report) -> {}))
                .isEmpty();
    }

    @Test
    void every_backing_a_view_names_is_a_class() {
        var known = new TreeSet<String>();
        backings().forEach(b -> known.add(bean(b)));
        var unknown = new ArrayList<String>();
        views.forEach(view -> BACKING.matcher(Sources.read(view)).results().forEach(m -> {
            if (!known.contains(m.group(1))) {
                unknown.add(view + ": no class for " + m.group(1));
            }
        }));

        assertThat(unknown).isEmpty();
    }

    /** AdminContentEditBacking ↔ admin/content/edit.xhtml, SignInBacking of accounts ↔ WEB-INF/views/accounts/sign-in.xhtml. */
    @Test
    void every_backing_has_the_view_it_is_named_after() {
        var lost = new ArrayList<String>();
        for (var backing : backings()) {
            var feature = backing.getParent().getParent().getFileName().toString();
            var wanted = wantedViews(feature, backing.getFileName().toString().replace("Backing.java", ""));
            if (wanted.stream()
                    .noneMatch(v -> Files.exists(v) && Sources.read(v).contains(bean(backing)))) {
                lost.add(backing + " is used by none of " + wanted);
            }
        }

        assertThat(lost).isEmpty();
    }

    private static List<Path> wantedViews(String feature, String name) {
        var found = new ArrayList<Path>();
        for (var form : List.of(name, name.replaceFirst("^(Admin|My)", ""))) {
            var area = form.length() == name.length() ? "WEB-INF/views" : name.startsWith("My") ? "my" : "admin";
            var own = kebab(form);
            var rest = own.equals(feature) ? "" : own.replaceFirst("^" + feature + "-", "");
            var folder = Sources.WEBAPP.resolve(area);
            if (!rest.isEmpty()) {
                found.add(folder.resolve(feature).resolve(rest + ".xhtml"));
                found.add(folder.resolve(rest + ".xhtml"));
                // a part of a feature with an address of its own: AdminBoardDecisionsBacking, admin/board/decisions
                found.add(folder.resolve(rest.replaceFirst("-", "/") + ".xhtml"));
            } else {
                found.add(folder.resolve(feature + ".xhtml"));
            }
            found.add(Sources.WEBAPP.resolve(kebab(name) + ".xhtml"));
        }
        return found;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String bean(Path backing) {
        var name = backing.getFileName().toString().replace(".java", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<Path> backings() {
        return Sources.find(Sources.JAVA, "Backing.java");
    }

    /** The value of a link is where it leads. */
    private static boolean isAddress(Element element, String value) {
        return element.name().endsWith("outputLink") && value.startsWith("/");
    }

    private static boolean isShown(Element element, String attribute) {
        if (!"value".equals(attribute)) {
            return WORDS.contains(attribute);
        }
        return switch (element.name()) {
            case "button" -> element.component();
            case "input" ->
                Set.of("submit", "button", "reset")
                        .contains(element.attributes().get("type"));
            case "param" -> PARAM_IS_SHOWN.contains(element.attributes().get("name"));
            default -> VALUE_IS_SHOWN.contains(element.name());
        };
    }

    private static boolean hasWords(String text) {
        return LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private record Element(String namespace, String name, Map<String, String> attributes) {

        /** Of Faces or PrimeFaces, not of HTML. */
        boolean component() {
            return !namespace.endsWith("xhtml");
        }
    }

    private interface Check<T> extends BiConsumer<T, Consumer<String>> {}

    private List<String> problems(Check<Element> onElement, Check<String> onText) {
        var problems = new ArrayList<String>();
        for (var view : views) {
            try {
                var factory = SAXParserFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
                factory.newSAXParser()
                        .parse(new InputSource(new StringReader(Sources.read(view))), new DefaultHandler() {
                            private final StringBuilder text = new StringBuilder();
                            private Locator where;

                            @Override
                            public void setDocumentLocator(Locator locator) {
                                where = locator;
                            }

                            @Override
                            public void startElement(String uri, String local, String qName, Attributes found) {
                                var attributes = new LinkedHashMap<String, String>();
                                for (int n = 0; n < found.getLength(); n++) {
                                    attributes.put(found.getQName(n), found.getValue(n));
                                }
                                sayText();
                                onElement.accept(new Element(uri, local, attributes), this::report);
                            }

                            @Override
                            public void endElement(String uri, String local, String qName) {
                                sayText();
                            }

                            @Override
                            public void characters(char[] part, int start, int length) {
                                text.append(part, start, length);
                            }

                            private void sayText() {
                                onText.accept(text.toString(), this::report);
                                text.setLength(0);
                            }

                            private void report(String problem) {
                                problems.add(view + ":" + where.getLineNumber() + " " + problem);
                            }
                        });
            } catch (SAXException e) {
                problems.add(view + " is not well-formed: " + e.getMessage());
            } catch (Exception e) {
                throw new IllegalStateException(view.toString(), e);
            }
        }
        return problems;
    }
}
