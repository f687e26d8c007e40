package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.MenuLine;
import net.dider.portal.content.service.MenuNode;
import net.dider.portal.content.service.MenuService;
import net.dider.portal.content.service.MenuTargetService;
import net.dider.portal.content.service.MenuTree;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedMenuService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.content.service.TrashEmptying;
import net.dider.portal.content.service.TrashService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.LanguageRefused;
import net.dider.portal.platform.language.LanguageRefused.Reason;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRule;
import net.dider.portal.translations.service.TextService;
import org.junit.jupiter.api.Test;

/** A third language while the portal runs, and its menus, inside Payara Micro on a real MySQL. */
class LanguagesContainerIT extends InContainer {

    private static final String SKIP = "site.layout.link.skip";
    private static final String NEWS = "news.list";

    @Inject
    private LanguageService service;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private TextService textService;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private TrashService trash;

    @Inject
    private TrashEmptying emptying;

    @Inject
    private MenuService menus;

    @Inject
    private MenuTargetService menuTargets;

    @Inject
    private PublishedMenuService published;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void german_comes_hidden_is_shown_and_goes_again_without_a_restart() throws Exception {
        add("DE", " Deutsch ", "en");
        var german = languages.find("de").orElseThrow();
        assertThat(german.getOwnName()).isEqualTo("Deutsch");
        assertThat(languages.getShown()).as("what visitors get").doesNotContain(german);
        assertThat(languages.negotiate("de, en;q=0.5").getCode()).isEqualTo("en");
        assertThat(languages.findSpoken("de").map(Language::getCode)).hasValue("en");
        assertThat(languages.getChain(german)).extracting(Language::getCode).containsExactly("de", "en", "tr");

        assertThat(texts.get(SKIP, german)).isEqualTo(texts.get(SKIP, language("en")));
        say(SKIP, "Zum Inhalt springen");
        say("site.search.title.results", "Suche nach „{0}“");
        assertThat(texts.get(SKIP, german)).isEqualTo("Zum Inhalt springen");
        assertThat(texts.format(german, "site.search.title.results", "Stadt")).isEqualTo("Suche nach „Stadt“");
        assertThat(refusedText(() -> say("site.search.title.results", "Suche")))
                .as("a placeholder of the text it falls back to is missing")
                .isEqualTo(TextRule.PLACEHOLDERS);

        assertThat(routes.path(NEWS, "de")).isEqualTo("/de/news");
        say("routes." + NEWS, "nachrichten");
        assertThat(routes.path(NEWS, "de")).isEqualTo("/de/nachrichten");
        assertThat(routes.findView("de", "nachrichten")).hasValue("news/list");
        assertThat(routes.findView("de", "news")).as("leads to it").hasValue("news/list");
        assertThat(routes.findType("de", "nachrichten")).hasValue("news");
        assertThat(refusedText(() -> say("routes.site.search", "Die Suche"))).isEqualTo(TextRule.NOT_AN_ADDRESS);
        assertThat(refusedText(() -> say("routes.site.search", "nachrichten"))).isEqualTo(TextRule.TAKEN_ADDRESS);
        assertThat(refusedText(() -> administrator.call(() -> {
                    textService.say("routes." + NEWS, "en", "noticias");
                    return null;
                })))
                .isEqualTo(TextRule.SHIPPED_ADDRESS);

        var item = editor.call(() -> content.create("pages", "tr", "tr", written("Büyük kentler")));
        publish(item, "tr");
        editor.call(() -> content.save(item, "de", 0, written("Städte über Größe"), Weight.MEANINGFUL, 1));
        publish(item, "de");
        assertThat(editor.call(() -> content.getDesk(item, "de")).text().slug()).isEqualTo("staedte-ueber-groesse");
        assertThat(editor.call(() -> content.getDesk(item, "tr")).text().slug()).isEqualTo("buyuk-kentler");

        administrator.call(() -> {
            service.show("de", true);
            return null;
        });
        assertThat(languages.negotiate("de, en;q=0.5").getCode()).isEqualTo("de");
        assertThat(refused(() -> delete("de"))).isEqualTo(Reason.SHOWN);

        administrator.call(() -> {
            service.show("de", false);
            return null;
        });
        assertThat(languages.findShown("de")).isEmpty();
        assertThat(refused(() -> delete("de"))).isEqualTo(Reason.USED);
        assertThat(administrator.call(() -> service.findUses("de"))).isEqualTo(Map.of("CONTENT", 1L, "TEXTS", 3L));

        for (var key : List.of(SKIP, "site.search.title.results", "routes." + NEWS)) {
            administrator.call(() -> {
                textService.takeBack(key, "de");
                return null;
            });
        }
        erase(item);
        delete("de");
        assertThat(languages.find("de")).isEmpty();
    }

    @Test
    void what_cannot_be_a_language_or_a_fallback_is_refused_and_nothing_changes() throws Exception {
        var before = describe();

        assertThat(refused(() -> add("xx", "X", null))).isEqualTo(Reason.UNKNOWN);
        assertThat(refused(() -> add("../tr", "X", null))).isEqualTo(Reason.UNKNOWN);
        assertThat(refused(() -> add("EN", "English", null))).isEqualTo(Reason.TAKEN);
        assertThat(refused(() -> add("fr", " ", null))).isEqualTo(Reason.NAME);
        assertThat(refused(() -> add("fr", "F".repeat(61), null))).isEqualTo(Reason.NAME);
        assertThat(refused(() -> add("fr", "Français", "it"))).isEqualTo(Reason.UNKNOWN);
        assertThat(refused(() -> administrator.call(() -> {
                    service.change("tr", "Türkçe", "en", null);
                    return null;
                })))
                .as("English falls back to Turkish")
                .isEqualTo(Reason.CIRCLE);
        assertThat(refused(() -> delete("en"))).isEqualTo(Reason.SHOWN);
        assertThat(catchThrowableOfType(
                        EJBAccessException.class,
                        () -> editor.call(() -> {
                            service.show("en", false);
                            return null;
                        })))
                .isNotNull();

        assertThat(describe()).isEqualTo(before);
    }

    @Test
    void the_last_language_stays() throws Exception {
        administrator.call(() -> {
            service.show("en", false);
            return null;
        });
        try {
            assertThat(refused(() -> administrator.call(() -> {
                        service.show("tr", false);
                        return null;
                    })))
                    .isEqualTo(Reason.LAST);
        } finally {
            administrator.call(() -> {
                service.show("en", true);
                return null;
            });
        }
        assertThat(languages.getShown()).extracting(Language::getCode).containsExactly("tr", "en");
    }

    @Test
    void languages_change_places() throws Exception {
        move("en", true);
        try {
            assertThat(languages.getAll()).extracting(Language::getCode).containsExactly("en", "tr");
            assertThat(languages.getDefault().getCode()).isEqualTo("en");
        } finally {
            move("en", false);
        }
        assertThat(languages.getDefault().getCode()).isEqualTo("tr");
    }

    @Test
    void a_menu_is_arranged_and_visitors_of_each_language_get_it_so() throws Exception {
        var before = tree();
        var half = editor.call(() -> content.create("pages", "tr", "tr", written("Yalnız Türkçe")));
        publish(half, "tr");
        var lines = new ArrayList<>(before.nodes());
        var first = lines.remove(0);
        lines.add(new MenuNode(
                null,
                null,
                null,
                null,
                false,
                Map.of("tr", "Bağlantılar", "en", "Links"),
                List.of(
                        line(null, half, null, true, Map.of()),
                        line(null, null, "https://example.org/", false, Map.of("tr", "Dışarı")))));
        lines.add(new MenuNode(
                first.id(), first.itemId(), null, null, false, Map.of("en", "Who we are"), first.children()));
        save(before, new MenuTree(lines));
        try {
            assertThat(titles("tr")).endsWith("Bağlantılar[Yalnız Türkçe, Dışarı]", "Hakkımızda");
            assertThat(titles("en")).endsWith("Links[Yalnız Türkçe (tr), Dışarı (tr)]", "Who we are");

            assertThat(refusedContent(() -> save(before, before)))
                    .as("somebody who has not seen it")
                    .isEqualTo(ContentRefused.Reason.STALE);
            editor.call(() -> {
                trash.moveToTrash(half);
                return null;
            });
            assertThat(titles("tr")).endsWith("Bağlantılar[Dışarı]", "Hakkımızda");
            var targets = editor.call(() -> menuTargets.findTargets(tree()));
            assertThat(targets.get(half).trashed()).isTrue();

            erase(half);
            assertThat(tree().all().map(MenuNode::itemId))
                    .as("erased, it leaves the menu")
                    .doesNotContain(half);
        } finally {
            save(tree(), before);
        }
        assertThat(titles("tr")).startsWith("Hakkımızda");
    }

    @Test
    void a_line_that_leads_nowhere_good_is_refused() throws Exception {
        var before = tree();

        for (var address : List.of("javascript:alert(1)", "//evil.example/", "data:text/html,x", "https://")) {
            assertThat(refusedContent(
                            () -> save(before, with(before, line(null, null, address, false, Map.of("tr", "a"))))))
                    .as(address)
                    .isEqualTo(ContentRefused.Reason.MISPLACED);
        }
        assertThat(refusedContent(() -> save(before, with(before, line(null, null, "/tr/a", false, Map.of())))))
                .as("nobody would see it")
                .isEqualTo(ContentRefused.Reason.REQUIRED);
        assertThat(refusedContent(
                        () -> save(before, with(before, line(null, null, "/tr/a", false, Map.of("xx", "a"))))))
                .isEqualTo(ContentRefused.Reason.UNKNOWN);
        assertThat(refusedContent(() -> save(
                        before, with(before, line(null, before.nodes().get(0).itemId(), null, false, Map.of())))))
                .isEqualTo(ContentRefused.Reason.TAKEN);
        assertThat(refusedContent(() -> save(before, with(before, line(null, 999_999L, null, false, Map.of())))))
                .isEqualTo(ContentRefused.Reason.UNKNOWN);
        assertThat(catchThrowableOfType(
                        EJBAccessException.class,
                        () -> translator.call(() -> menus.save("main", before, new MenuTree(List.of())))))
                .isNotNull();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void a_menu_costs_the_same_few_queries_however_long_it_is() throws Exception {
        var before = tree();
        var asked = queriesOfMenu();
        var longer = before;
        var items = new ArrayList<Long>();
        for (int n = 0; n < 20; n++) {
            longer = with(longer, line(null, null, "/tr/" + n, false, Map.of("tr", "Satır " + n, "en", "Line " + n)));
            var text = written("Satır " + n);
            var item = editor.call(() -> content.create("pages", "tr", "tr", text));
            items.add(item);
            longer = with(longer, line(null, item, null, true, Map.of()));
        }
        save(before, longer);
        try {
            assertThat(queries(() -> published.find("main", "en"))).isEqualTo(2);
            assertThat(queriesOfMenu()).as("where it is arranged").isEqualTo(asked);
        } finally {
            save(tree(), before);
            for (var item : items) {
                erase(item);
            }
        }
        assertThat(queries(() -> published.find("main", "en"))).isEqualTo(2);
    }

    private long queriesOfMenu() throws Exception {
        return queries(() -> editor.call(() -> menuTargets.findTargets(menus.get("main"))));
    }

    private static MenuNode line(Long id, Long item, String address, boolean shown, Map<String, String> labels) {
        return new MenuNode(id, item, null, address, shown, labels, List.of());
    }

    private static MenuTree with(MenuTree tree, MenuNode node) {
        return tree.with(node);
    }

    private MenuTree tree() throws Exception {
        return editor.call(() -> menus.get("main"));
    }

    private MenuTree save(MenuTree before, MenuTree after) throws Exception {
        return editor.call(() -> menus.save("main", before, after));
    }

    private List<String> titles(String language) {
        return published.find("main", language).stream()
                .map(LanguagesContainerIT::title)
                .toList();
    }

    private static String title(MenuLine line) {
        var own = line.title() + (line.language() == null ? "" : " (" + line.language() + ")");
        return line.children().isEmpty()
                ? own
                : own
                        + line.children().stream()
                                .map(LanguagesContainerIT::title)
                                .toList();
    }

    private static WrittenText written(String title) {
        return new WrittenText(title, "", "Özet", "<p>" + title + "</p>");
    }

    private Language language(String code) {
        return languages.find(code).orElseThrow();
    }

    private List<String> describe() {
        return languages.getAll().stream()
                .map(l -> l.getCode() + " " + l.getOwnName() + " " + l.getFallbackCode() + " " + l.isShown())
                .toList();
    }

    private Void add(String code, String name, String fallback) throws Exception {
        return administrator.call(() -> {
            service.add(code, name, fallback, null);
            return null;
        });
    }

    private Void delete(String code) throws Exception {
        return administrator.call(() -> {
            service.delete(code);
            return null;
        });
    }

    private void move(String code, boolean up) throws Exception {
        administrator.call(() -> {
            service.move(code, up);
            return null;
        });
    }

    private Void say(String key, String words) throws Exception {
        return administrator.call(() -> {
            textService.say(key, "de", words);
            return null;
        });
    }

    private void publish(long item, String language) throws Exception {
        editor.call(() -> {
            publishing.publish(item, List.of(language));
            return null;
        });
    }

    private void erase(long item) throws Exception {
        editor.call(() -> {
            trash.moveToTrash(item);
            return null;
        });
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE content_items SET deleted_at = deleted_at - INTERVAL 31 DAY WHERE id = " + item);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        emptying.empty(item);
    }

    private static Reason refused(Callable<?> change) {
        return catchThrowableOfType(LanguageRefused.class, change::call).getReason();
    }

    private static TextRule refusedText(Callable<?> change) {
        return catchThrowableOfType(TextRefused.class, change::call).getReason();
    }

    private static ContentRefused.Reason refusedContent(Callable<?> change) {
        return catchThrowableOfType(ContentRefused.class, change::call).getReason();
    }
}
