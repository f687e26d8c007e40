package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.MediaInContent;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.content.service.PublishedListService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.content.service.RevisionService;
import net.dider.portal.content.service.TrashEmptying;
import net.dider.portal.content.service.TrashService;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.documents.service.DocumentListService;
import net.dider.portal.events.service.EventCard;
import net.dider.portal.events.service.EventListService;
import net.dider.portal.events.service.EventListService.Asked;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFilter;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.Test;

/** What types add to the engine, inside Payara Micro on a real MySQL. */
class ContentTypesContainerIT extends InContainer {

    private static final String EVENTS = "events";
    private static final String DOCUMENTS = "documents";
    private static final LocalDate FAR = LocalDate.of(2090, 5, 1);

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private RevisionService revisions;

    @Inject
    private TrashService trash;

    @Inject
    private TrashEmptying emptying;

    @Inject
    private ContentTypes types;

    @Inject
    private PublishedContentService published;

    @Inject
    private PublishedListService lists;

    @Inject
    private MediaInContent media;

    @Inject
    private MediaLibraryService library;

    @Inject
    private EventListService events;

    @Inject
    private DocumentListService documents;

    @EJB
    private As.Editor editor;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void each_feature_brings_its_type() {
        assertThat(types.getAll()).extracting(t -> t.getName()).containsExactly("pages", "news", EVENTS, DOCUMENTS);
        assertThat(types.getRoot()).isEqualTo("pages");
    }

    @Test
    void what_is_said_of_an_event_is_told_once_it_is_published_and_not_before() throws Exception {
        var item = create(EVENTS, "Söz", Map.of("firstDay", "2090-05-01", "from", "19:00", "place", "Konak"));
        publish(item, "tr");

        save(item, 1, "Söz", Map.of("firstDay", "2090-06-01", "from", "20:00", "place", "Konak"));
        assertThat(event(item, "tr").getFacts().firstDay()).as("a draft").isEqualTo(FAR);
        publish(item, "tr");

        assertThat(event(item, "tr").getFacts().firstDay()).isEqualTo(LocalDate.of(2090, 6, 1));
        assertThat(event(item, "tr").sequence()).as("published twice").isOne();
    }

    @Test
    void a_translation_tells_the_same_time_and_its_own_place() throws Exception {
        var item = create(EVENTS, "Yer", Map.of("firstDay", "2090-05-01", "place", "Belediye"));
        publish(item, "tr");
        editor.call(() ->
                content.save(item, "en", 0, written("Place", Map.of("firstDay", "2099-01-01")), Weight.MEANINGFUL, 1));
        publish(item, "en");
        assertThat(event(item, "en").getFacts().firstDay()).isEqualTo(FAR);
        assertThat(event(item, "en").getFacts().place()).isEqualTo("Belediye");

        editor.call(() -> content.save(item, "en", 1, written("Place", Map.of("place", "City hall")), Weight.MINOR, 1));
        publish(item, "en");

        assertThat(event(item, "en").getFacts().place()).isEqualTo("City hall");
        assertThat(event(item, "tr").getFacts().place()).isEqualTo("Belediye");
    }

    @Test
    void a_change_of_the_time_alone_is_a_revision_and_collides_like_any_other() throws Exception {
        var item = create(EVENTS, "Çakışma", Map.of("firstDay", "2090-05-01"));
        assertThat(save(item, 1, "Çakışma", Map.of("firstDay", "2090-05-02"))).isEqualTo(2);
        assertThat(save(item, 2, "Çakışma", Map.of("firstDay", "2090-05-02")))
                .as("nothing changed")
                .isEqualTo(2);

        var refused = catchThrowableOfType(
                ContentRefused.class, () -> save(item, 1, "Çakışma", Map.of("firstDay", "2090-05-03")));
        assertThat(refused.getReason()).isEqualTo(ContentRefused.Reason.STALE);

        editor.call(() -> revisions.restore(item, "tr", 1, 2));
        assertThat(editor.call(() -> content.getDesk(item, "tr")).text().own().get("firstDay"))
                .isEqualTo("2090-05-01");
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_of_it_is_stored() throws Exception {
        var item = create(EVENTS, "Olmaz", Map.of("firstDay", "2090-05-01"));

        var refused = catchThrowableOfType(
                ContentRefused.class,
                () -> save(item, 1, "Başka başlık", Map.of("firstDay", "2090-05-01", "to", "18:00")));

        assertThat(refused.getField()).isEqualTo("from");
        assertThat(editor.call(() -> content.getDesk(item, "tr")).text().title())
                .isEqualTo("Olmaz");
    }

    @Test
    void an_event_without_a_day_can_be_kept_and_not_be_published() throws Exception {
        var item = create(EVENTS, "Günsüz", Map.of("place", "Konak"));

        var refused = catchThrowableOfType(ContentRefused.class, () -> publish(item, "tr"));

        assertThat(refused.getField()).isEqualTo("firstDay");
        assertThat(published.findTexts(item)).isEmpty();
    }

    @Test
    void coming_events_stand_nearest_first_and_past_ones_latest_first() throws Exception {
        var far = create(EVENTS, "Uzak", Map.of("firstDay", "2091-02-01"));
        var near = create(EVENTS, "Yakın", Map.of("firstDay", "2091-01-01"));
        var old = create(EVENTS, "Eski", Map.of("firstDay", "1991-01-01"));
        var older = create(EVENTS, "Daha eski", Map.of("firstDay", "1991-01-01", "from", "00:00", "to", "00:30"));
        for (var item : List.of(far, near, old, older)) {
            publish(item, "tr");
        }

        assertThat(ids(new Asked("tr", false, 2091))).containsExactly(near, far);
        assertThat(ids(new Asked("tr", true, 1991))).containsExactly(older, old);
        assertThat(ids(new Asked("en", true, 1991))).isEmpty();
        assertThat(events.findYears(new Asked("tr", false, null)))
                .contains(2091)
                .doesNotContain(1991);
        assertThat(events.findYears(new Asked("tr", true, 2091))).contains(1991).doesNotContain(2091);
    }

    @Test
    void what_is_deleted_for_good_leaves_no_row_behind() throws Exception {
        var item = create(EVENTS, "Silinecek", Map.of("firstDay", "2090-05-01"));
        publish(item, "tr");
        editor.call(() -> {
            trash.moveToTrash(item);
            return null;
        });
        assertThat(events.findOne(item, "tr")).isEmpty();
        sql("UPDATE content_items SET deleted_at = deleted_at - INTERVAL 31 DAY WHERE id = " + item);

        emptying.empty(item);

        assertThatThrownBy(() -> editor.call(() -> content.getItem(item))).isInstanceOf(ContentRefused.class);
    }

    @Test
    void a_document_needs_a_file_of_the_library_and_is_found_by_kind_year_and_language() throws Exception {
        file(9_001);
        var bare = create(DOCUMENTS, "Dosyasız", Map.of("kind", "REPORT", "year", "1999"));
        assertThat(catchThrowableOfType(ContentRefused.class, () -> publish(bare, "tr"))
                        .getField())
                .isEqualTo("file");
        assertThat(catchThrowableOfType(
                                ContentRefused.class,
                                () -> create(DOCUMENTS, "Olmayan", Map.of("file", "media:987654321")))
                        .getField())
                .isEqualTo("file");
        var item = create(
                DOCUMENTS,
                "Rapor",
                Map.of("kind", "REPORT", "year", "1999", "file", "media:9001", "fileLanguage", "de"));
        publish(item, "tr");
        editor.call(() -> content.save(item, "en", 0, written("Report", Map.of()), Weight.MEANINGFUL, 1));
        publish(item, "en");

        assertThat(documentIds(new DocumentListService.Asked("tr", DocumentKind.REPORT, 1999, "de")))
                .containsExactly(item);
        assertThat(documentIds(new DocumentListService.Asked("en", null, null, "de")))
                .as("the file of the source is offered where there is none")
                .containsExactly(item);
        assertThat(documentIds(new DocumentListService.Asked("tr", DocumentKind.FORM, 1999, null)))
                .isEmpty();
        assertThat(documents.findFileLanguages("en")).contains("de");
        assertThat(documents.findYears("tr")).contains(1999);
        assertThat(documents.findKinds("tr")).contains(DocumentKind.REPORT);
        assertThat(media.findUses(9_001)).hasSize(1);
        assertThat(media.findUses(900)).isEmpty();
    }

    @Test
    void news_are_found_by_the_year_of_izmirs_calendar() throws Exception {
        var item = create("news", "Yılbaşı", Map.of());
        publish(item, "tr");
        // 1 January 1998, half past midnight in İzmir, when it was UTC+2
        sql("UPDATE content_versions SET first_published_at = '1997-12-31 22:30:00' WHERE item_id = " + item);

        assertThat(lists.findYears("news", "tr")).contains(1998).doesNotContain(1997);
        assertThat(lists.countOfYear("news", "tr", 1998)).isOne();
        assertThat(lists.findOfYear("news", "tr", 1998, 0, 10)).singleElement().satisfies(t -> assertThat(t.itemId())
                .isEqualTo(item));
        assertThat(lists.countOfYear("news", "tr", 1997)).isZero();
    }

    @Test
    void lists_cost_the_same_few_queries_however_long_they_are() throws Exception {
        file(9_002);
        for (int n = 0; n < 12; n++) {
            publish(create(EVENTS, "Uzun " + n, Map.of("firstDay", "2095-05-01")), "tr");
            publish(create(DOCUMENTS, "Uzun " + n, Map.of("kind", "FORM", "year", "2095", "file", "media:9002")), "tr");
        }
        var coming = new Asked("tr", false, 2095);
        var forms = new DocumentListService.Asked("tr", DocumentKind.FORM, 2095, "tr");

        assertThat(queries(() -> events.find(coming, 0, 12)))
                .isEqualTo(queries(() -> events.find(coming, 0, 2)))
                .isEqualTo(2);
        assertThat(queries(() -> List.of(events.count(coming), events.findYears(coming))))
                .isEqualTo(2);
        assertThat(queries(() -> documents.find(forms, 0, 12)))
                .isEqualTo(queries(() -> documents.find(forms, 0, 2)))
                .isEqualTo(2);
        assertThat(queries(() -> lists.findYears("news", "tr"))).isLessThanOrEqualTo(3);
        assertThat(events.find(coming, 10, 10))
                .as("pages are cut in the database")
                .hasSize(2);
    }

    @Test
    void a_page_of_the_library_costs_the_same_two_queries_however_long_it_is() throws Exception {
        for (int n = 0; n < 12; n++) {
            file(9_100 + n);
            sql("INSERT INTO media_words (item_id, language, alternative_text, caption, is_decorative,"
                    + " lock_version) VALUES ("
                    + (9_100 + n) + ", 'tr', 'Belge', '', FALSE, 1)");
        }
        for (var filter : List.of(
                new MediaFilter("", null, "", false), new MediaFilter("belge", MediaKind.DOCUMENT, "", false))) {
            assertThat(queries(() -> editor.call(() -> library.find(filter, 0, 12))))
                    .isEqualTo(queries(() -> editor.call(() -> library.find(filter, 0, 2))))
                    .isEqualTo(2);
            assertThat(queries(() -> editor.call(() -> library.count(filter)))).isOne();
        }
    }

    private List<Long> ids(Asked asked) {
        return events.find(asked, 0, 50).stream().map(EventCard::itemId).toList();
    }

    private List<Long> documentIds(DocumentListService.Asked asked) {
        var ids = new ArrayList<Long>();
        documents.find(asked, 0, 50).forEach(d -> ids.add(d.itemId()));
        return ids;
    }

    private EventCard event(long item, String language) {
        return events.findOne(item, language).orElseThrow();
    }

    private long create(String type, String title, Map<String, String> own) throws Exception {
        return editor.call(() -> content.create(type, "tr", "tr", written(title, own)));
    }

    private int save(long item, int base, String title, Map<String, String> own) throws Exception {
        return editor.call(() -> content.save(item, "tr", base, written(title, own), Weight.MEANINGFUL, null));
    }

    private void publish(long item, String... languages) throws Exception {
        editor.call(() -> {
            publishing.publish(item, List.of(languages));
            return null;
        });
    }

    private static WrittenText written(String title, Map<String, String> own) {
        return new WrittenText(title, "", "Özet", "<p>" + title + "</p>").withOwn(new OwnFields(new HashMap<>(own)));
    }

    private void file(int id) throws SQLException {
        sql("INSERT INTO media_items (id, kind, title, search_key, file_type, storage_key, version_number, byte_size,"
                + " pixel_width, pixel_height, widths, focal_x, focal_y, uploaded_at, lock_version) VALUES (" + id
                + ", 'DOCUMENT', 'Belge', 'belge', 'PDF', 'k" + id + "', 1, 1, 0, 0, '', 50, 50, UTC_TIMESTAMP(6), 1)");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
