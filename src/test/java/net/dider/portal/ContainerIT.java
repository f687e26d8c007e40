package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.dider.portal.accounts.service.ThrottleService;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentFilter;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.platform.cache.PageStore;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.service.TextFilter;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextRule;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The services inside Payara Micro on a real MySQL: the built WAR and this class, deployed once. */
class ContainerIT extends InContainer {

    private static final String PAGES = "pages";
    private static final int WRITERS = 50;
    private static final int GUESSES = 30;
    private static final long MOST_QUERIES = 26;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private ContentListService list;

    @Inject
    private PublishedContentService published;

    @Inject
    private TextService textService;

    @Inject
    private TextGrid grid;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private PageStore pages;

    @Inject
    private ThrottleService throttle;

    @Inject
    private Event<Stale> stale;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @Test
    void the_starter_content_is_published_in_every_language() {
        var languagesByItem = published.findAll().stream()
                .filter(t -> t.code() != null)
                .collect(Collectors.groupingBy(
                        t -> t.code(), Collectors.mapping(t -> t.language(), Collectors.toSet())));

        assertThat(languagesByItem)
                .containsKeys("home", "about", "offices", "working-groups", "membership", "contact", "kvkk");
        assertThat(languagesByItem.values()).allMatch(Set.of("tr", "en")::equals);
    }

    @Test
    void what_an_editor_saves_is_seen_once_she_publishes_it() throws Exception {
        var item = create(text("Kent diplomasisi", "", "<p>bir</p>"));
        assertThat(shown(item)).as("a draft shows nowhere").isEmpty();

        publish(item);
        save(item, 1, text("Kent diplomasisi", "kent-diplomasisi", "<p>iki</p>"));

        assertThat(shown(item)).singleElement().satisfies(t -> {
            assertThat(t.path()).isEqualTo("kent-diplomasisi");
            assertThat(t.body()).as("readers see the published revision").isEqualTo("<p>bir</p>");
        });
        publish(item);
        assertThat(shown(item)).singleElement().extracting(PublishedText::body).isEqualTo("<p>iki</p>");
    }

    @Test
    void what_is_taken_back_is_seen_no_more() throws Exception {
        var item = create(text("Geri alınan", "", "<p>a</p>"));
        publish(item);

        editor.call(() -> {
            publishing.unpublish(item, "tr");
            return null;
        });

        assertThat(shown(item)).isEmpty();
    }

    @Test
    void a_former_address_leads_to_the_item_for_ever() throws Exception {
        var item = create(text("Eski ad", "", ""));
        publish(item);
        save(item, 1, text("Yeni ad", "yeni-ad", ""));
        publish(item);

        assertThat(published.findAddress(PAGES, "tr", "eski-ad")).hasValueSatisfying(a -> {
            assertThat(a.itemId()).isEqualTo(item);
            assertThat(a.current()).isFalse();
        });
        assertThat(published.findAddress(PAGES, "tr", "yeni-ad"))
                .hasValueSatisfying(a -> assertThat(a.current()).isTrue());
    }

    @Test
    void a_slug_that_another_page_has_is_refused_and_nothing_is_stored() throws Exception {
        publish(create(text("Dolu adres", "dolu-adres", "")));
        var before = editor.call(() -> list.count(ContentFilter.ALL.withType(PAGES)));

        var refused = refusal(() -> create(text("Başka", "dolu-adres", "")));

        assertThat(refused.getReason()).isEqualTo(Reason.TAKEN);
        assertThat(refused.getField()).isEqualTo("slug");
        assertThat(editor.call(() -> list.count(ContentFilter.ALL.withType(PAGES))))
                .as("no half item")
                .isEqualTo(before);
    }

    @Test
    void without_a_slug_of_its_own_a_page_gets_the_next_free_one() throws Exception {
        publish(create(text("Aynı başlık", "", "")));

        assertThat(desk(create(text("Aynı başlık", "", ""))).text().slug()).isEqualTo("ayni-baslik-2");
    }

    @Test
    void a_slug_is_made_valid() throws Exception {
        assertThat(slugOf("../a/b ŞĞİ ı")).isEqualTo("a-b-sgi-i");
        assertThat(slugOf("çok uzun ".repeat(33)))
                .hasSizeLessThanOrEqualTo(WrittenText.LONGEST_SLUG)
                .startsWith("cok-uzun-");
        assertThat(slugOf("x".repeat(300))).hasSize(WrittenText.LONGEST_SLUG);
        assertThat(refusal(() -> slugOf("///")).getReason()).isEqualTo(Reason.NOT_A_SLUG);
        assertThat(refusal(() -> slugOf("haberler")).getReason())
                .as("a fixed view answers there")
                .isEqualTo(Reason.TAKEN);
    }

    @Test
    void a_field_that_is_empty_or_too_long_is_named() throws Exception {
        assertThat(refusal(() -> create(text(" ", "", "")))).hasMessage("REQUIRED title");
        assertThat(refusal(() -> create(text("a".repeat(WrittenText.LONGEST_TITLE + 1), "", ""))))
                .hasMessage("TOO_LONG title");
        assertThat(refusal(() -> create(text("a", "", "a".repeat(WrittenText.LONGEST_BODY + 1)))))
                .hasMessage("TOO_LONG body");
    }

    @Test
    void a_body_is_stored_clean() throws Exception {
        var item = create(text(
                "Temiz",
                "",
                "<p onclick=\"alert(1)\">a<script>alert(1)</script><img src=x onerror=alert(1)>"
                        + "<a href=\"javascript:alert(1)\">b</a> <a href=\"/tr/hakkimizda\">c</a></p>"));

        assertThat(desk(item).text().body())
                .as("a link to an item is kept as such")
                .contains("href=\"item:")
                .doesNotContain("script", "onclick", "onerror", "<img");
    }

    @Test
    void the_second_of_two_people_is_told_and_sees_both_texts() throws Exception {
        var item = create(text("Ortak", "", "<p>baş</p>"));
        save(item, 1, text("Ortak", "", "<p>onun</p>"));

        var refused = refusal(() -> save(item, 1, text("Ortak", "", "<p>benim</p>")));

        assertThat(refused.getReason()).isEqualTo(Reason.STALE);
        assertThat(desk(item).text().body()).isEqualTo("<p>onun</p>");
    }

    @Test
    void of_fifty_saves_at_once_one_wins_and_the_others_are_told() throws Exception {
        var item = create(text("Yarış", "", ""));
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var start = new CountDownLatch(1);
            var outcomes = new ArrayList<Future<Object>>();
            for (int n = 0; n < WRITERS; n++) {
                var mine = text("Yarış", "", "<p>" + n + "</p>");
                outcomes.add(threads.submit(() -> {
                    start.await();
                    try {
                        return save(item, 1, mine);
                    } catch (ContentRefused refused) {
                        return refused.getReason();
                    }
                }));
            }
            start.countDown();
            var counts = new TreeMap<String, Integer>();
            for (var outcome : outcomes) {
                counts.merge(outcome.get().toString(), 1, Integer::sum);
            }

            assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("2", 1, "STALE", WRITERS - 1));
            assertThat(desk(item).baseRevision()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_changed_text_is_read_at_once_and_taken_back_as_quickly() throws Exception {
        var key = "site.home.button.join";
        var shipped = texts.get(key, turkish());

        say(key, "Aramıza katılın");
        assertThat(texts.get(key, turkish())).isEqualTo("Aramıza katılın");
        assertThat(translator.call(() ->
                        grid.find(TextFilter.ALL.withQuestion("aramiza katilin").with("tr", TextState.OVERRIDDEN))))
                .extracting(TextRow::key)
                .containsExactly(key);

        translator.call(() -> {
            textService.takeBack(key, "tr");
            return null;
        });
        assertThat(texts.get(key, turkish())).isEqualTo(shipped);
    }

    @Test
    void a_text_that_would_break_a_sentence_is_refused() {
        var key = "content.pager.text.page";

        assertThat(textRefusal(key, "Sayfa {0}")).isEqualTo(TextRule.PLACEHOLDERS);
        assertThat(textRefusal(key, "Sayfa {0} / {1} / {2}")).isEqualTo(TextRule.PLACEHOLDERS);
        assertThat(textRefusal(key, "Sayfa {0}'in {1}'i")).isEqualTo(TextRule.APOSTROPHE);
        assertThat(textRefusal(key, "Sayfa {0,foo} / {1}")).isEqualTo(TextRule.NOT_A_PATTERN);
        assertThat(textRefusal(key, " ")).isEqualTo(TextRule.EMPTY);
        assertThat(textRefusal("site.no.such.key", "a")).isEqualTo(TextRule.UNKNOWN);
        assertThat(textRefusal("routes.news.list", "a")).isEqualTo(TextRule.SHIPPED_ADDRESS);
        assertThat(texts.get(key, turkish())).isEqualTo("Sayfa {0} / {1}");
    }

    @Test
    void of_thirty_guesses_at_once_five_are_judged_and_the_others_wait() throws Exception {
        var threads = Executors.newFixedThreadPool(GUESSES);
        try {
            var start = new CountDownLatch(1);
            var outcomes = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < GUESSES; n++) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return throttle.count(ThrottleService.Door.CODE, "guessed at once")
                            .isZero();
                }));
            }
            start.countDown();
            var judged = 0;
            for (var outcome : outcomes) {
                judged += outcome.get() ? 1 : 0;
            }

            assertThat(judged).isEqualTo(5);
            throttle.forgive(ThrottleService.Door.CODE, "guessed at once");
            assertThat(throttle.count(ThrottleService.Door.CODE, "guessed at once"))
                    .as("after a success")
                    .isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_page_asks_the_database_a_few_times_and_once_only(@ArquillianResource URL portal) throws Exception {
        for (var path : List.of(
                "/tr/",
                "/en/",
                "/tr/hakkimizda",
                "/tr/haberler",
                "/tr/haberler?year=2026&page=1",
                "/tr/etkinlikler",
                "/en/events?time=past",
                "/tr/belgeler",
                "/tr/haberler.atom",
                "/tr/etkinlikler.ics",
                "/sitemap.xml")) {
            assertThat(cold(portal, path)).as("queries to render %s", path).isBetween(1L, MOST_QUERIES);
            assertThat(queries(() -> get(portal, path)))
                    .as("queries for %s once it is kept", path)
                    .isZero();
        }
    }

    @Test
    void a_page_of_a_longer_list_asks_as_often(@ArquillianResource URL portal) throws Exception {
        news("Kısa liste", 12);
        var few = coldQueries(portal);
        news("Uzun liste", 24);

        assertThat(coldQueries(portal)).isEqualTo(few);
    }

    /** So many news, and as many events. */
    private void news(String title, int number) throws Exception {
        for (int n = 0; n < number; n++) {
            var text = text(title + " " + n, "", "<p>haber</p>");
            publish(editor.call(() -> content.create("news", "tr", "tr", text)));
            var event = text.withOwn(new OwnFields(Map.of("firstDay", "2094-05-01")));
            publish(editor.call(() -> content.create("events", "tr", "tr", event)));
        }
    }

    /** Queries of a page that is not kept. */
    private long cold(URL portal, String path) throws Exception {
        return queries(
                () -> {
                    stale.fire(Stale.everything());
                    return null;
                },
                () -> get(portal, path));
    }

    private Map<String, Long> coldQueries(URL portal) throws Exception {
        var queries = new TreeMap<String, Long>();
        for (var path : List.of(
                "/tr/",
                "/tr/haberler",
                "/tr/haberler?page=2",
                "/tr/haberler/kisa-liste-3",
                "/tr/haberler.atom",
                "/tr/etkinlikler",
                "/tr/etkinlikler/kisa-liste-3",
                "/tr/etkinlikler.ics",
                "/sitemap.xml")) {
            queries.put(path, cold(portal, path));
        }
        return queries;
    }

    @Test
    void nobody_fills_the_memory_with_invented_addresses(@ArquillianResource URL portal) throws Exception {
        get(portal, "/tr/hakkimizda");
        get(portal, "/tr/hakkimizda?invented=1");
        get(portal, "/tr/haberler?page=1");

        assertThat(pages.find("/tr/hakkimizda")).isPresent();
        assertThat(pages.find("/tr/haberler?page=1")).isPresent();
        assertThat(pages.find("/tr/hakkimizda?invented=1")).isEmpty();
    }

    private long create(WrittenText text) throws Exception {
        return editor.call(() -> content.create(PAGES, "tr", "tr", text));
    }

    private int save(long item, int base, WrittenText text) throws Exception {
        return editor.call(() -> content.save(item, "tr", base, text, Weight.MEANINGFUL, null));
    }

    private void publish(long item) throws Exception {
        editor.call(() -> {
            publishing.publish(item, List.of("tr"));
            return null;
        });
    }

    private ContentService.Desk desk(long item) throws Exception {
        return editor.call(() -> content.getDesk(item, "tr"));
    }

    private String slugOf(String wanted) throws Exception {
        return desk(create(text("Adres", wanted, ""))).text().slug();
    }

    private List<PublishedText> shown(long item) {
        return published.findTexts(item);
    }

    private static WrittenText text(String title, String slug, String body) {
        return new WrittenText(title, slug, "", body);
    }

    private static ContentRefused refusal(Callable<?> change) {
        return catchThrowableOfType(ContentRefused.class, change::call);
    }

    private void say(String key, String words) throws Exception {
        translator.call(() -> {
            textService.say(key, "tr", words);
            return null;
        });
    }

    private TextRule textRefusal(String key, String words) {
        var refused = catchThrowableOfType(TextRefused.class, () -> say(key, words));
        assertThat(refused).as("%s is refused for %s", words, key).isNotNull();
        return refused.getReason();
    }

    private Language turkish() {
        return languages.find("tr").orElseThrow();
    }

    /** Everything kept of the starter content, as if all of it had changed. */
    private static String get(URL portal, String path) throws Exception {
        var request = HttpRequest.newBuilder(portal.toURI().resolve(path)).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
