package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.FoundAddress;
import net.dider.portal.content.service.LinkTargetService;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.wordpress.service.ImportBatchService;
import net.dider.portal.wordpress.service.ImportLine;
import net.dider.portal.wordpress.service.ImportLine.Outcome;
import net.dider.portal.wordpress.service.ImportLine.Reason;
import net.dider.portal.wordpress.service.ImportOptions;
import net.dider.portal.wordpress.service.ImportReport;
import net.dider.portal.wordpress.service.WordpressImportService;
import net.dider.portal.wordpress.service.WxrRefused;
import org.junit.jupiter.api.Test;

/** A WordPress site comes in as its report said, as a whole or not at all, and goes again. */
class WordpressImportContainerIT extends InContainer {

    @Inject
    private WordpressImportService imports;

    @Inject
    private ImportBatchService batches;

    @Inject
    private PublishedContentService published;

    @Inject
    private LinkTargetService redirects;

    @Inject
    private ContentService content;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Editor editor;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void the_report_stores_nothing_and_the_import_does_what_it_says() throws Exception {
        var before = rows();
        var report = upload("rapor", false);
        var lines = report.lines().stream().collect(Collectors.toMap(ImportLine::post, l -> l));

        assertThat(rows()).as("nothing but the file").isEqualTo(before);
        assertThat(report.site()).isEqualTo("https://eski-rapor.example");
        assertThat(lines).hasSize(16);
        assertThat(report.lines().stream().filter(l -> l.outcome() == Outcome.PUBLISH))
                .extracting(ImportLine::post)
                .containsExactly(10L, 11L, 12L, 20L, 21L, 27L);
        assertThat(lines.get(23L).reason()).isEqualTo(Reason.WAS_DRAFT);
        assertThat(Map.of(22L, 0, 24L, 0, 25L, 0, 26L, 0, 28L, 0, 29L, 0, 30L, 0, 31L, 0, 40L, 0)
                        .keySet())
                .allMatch(id -> lines.get(id).outcome() == Outcome.SKIP);
        assertThat(lines.get(22L).reason()).isEqualTo(Reason.UNKNOWN_LANGUAGE);
        assertThat(lines.get(25L).reason()).isEqualTo(Reason.PASSWORD);
        assertThat(lines.get(12L).path()).isEqualTo("rapor-tarihi/tuzuk");
        assertThat(lines.get(10L).leftovers()).containsExactly("[gallery]");
        assertThat(lines.get(10L).missing()).hasSize(1);
        assertThat(lines.get(20L).terms()).containsExactly("Etkinlik", "şenlik");

        var batch = run(report);

        var page = text("pages", "tr", "rapor-tarihi");
        assertThat(text("pages", "en", "rapor-history").itemId())
                .as("Polylang’s translation")
                .isEqualTo(page.itemId());
        assertThat(page.sourceLanguage()).isEqualTo("tr");
        var news = text("news", "tr", "rapor-gunu");
        assertThat(news.title()).isEqualTo("Kent Günü & şenlik");
        assertThat(news.summary()).isEqualTo("Kent Günü 3 Mayıs’ta.");
        assertThat(news.firstPublishedAt()).isEqualTo(Instant.parse("2021-05-03T09:30:00Z"));
        var bylaws = text("pages", "tr", "rapor-tarihi/tuzuk");
        assertThat(page.body())
                .contains("href=\"item:" + news.itemId() + "\"", "href=\"item:" + bylaws.itemId() + "#madde-2\"")
                .contains("<h2>Kurucular</h2>");
        assertThat(bylaws.body()).contains("href=\"item:" + page.itemId() + "\"");
        assertThat(lines.get(10L).addresses()).contains("/rapor-tarihi");
        lines.get(10L).addresses().forEach(address -> assertThat(redirects.findOldAddress(address))
                .contains(new LinkTargetService.OldAddress(page.itemId(), "tr")));
        assertThat(redirects.findOldAddress("/en/2021/05/rapor-day"))
                .contains(new LinkTargetService.OldAddress(news.itemId(), "en"));
        assertThat(one("SELECT COUNT(*) FROM wordpress_terms m JOIN wordpress_texts t ON t.id = m.text_id"
                        + " WHERE t.import_id = " + batch))
                .isEqualTo(3);
        assertThat(one("SELECT COUNT(*) FROM audit_entries WHERE kind = 'CONTENT_IMPORTED' AND subject = 'import:"
                        + batch + "'"))
                .isEqualTo(1);

        assertThat(upload("rapor", false).lines())
                .as("a second time")
                .noneMatch(l -> l.outcome() != Outcome.SKIP)
                .filteredOn(l -> l.reason() == Reason.ALREADY_IMPORTED)
                .hasSize(7);
    }

    @Test
    void an_import_that_fails_at_the_end_leaves_nothing() throws Exception {
        var report = upload("yarim", false);
        var before = rows();
        execute("RENAME TABLE wordpress_terms TO wordpress_terms_away");
        try {
            assertThatThrownBy(() -> run(report)).isInstanceOf(EJBException.class);
        } finally {
            execute("RENAME TABLE wordpress_terms_away TO wordpress_terms");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(published.findAddress("pages", "tr", "yarim-tarihi")).isEmpty();

        run(administrator.call(imports::getReport));
        assertThat(text("pages", "tr", "yarim-tarihi").title()).isEqualTo("Derneğin tarihi");
    }

    @Test
    void what_changed_since_the_report_is_said_and_nothing_is_stored() throws Exception {
        var report = upload("degisen", false);
        editor.call(
                () -> content.create("pages", "tr", "tr", new WrittenText("Başka", "baska-degisen", "", "<p>x</p>")));
        assertThat(administrator.call(imports::getReport).digest()).isEqualTo(report.digest());
        execute("INSERT INTO content_redirects (path, language, created_at)"
                + " VALUES ('/degisen-tarihi', 'tr', UTC_TIMESTAMP(6))");
        var before = rows();

        assertThat(catchThrowableOfType(WxrRefused.class, () -> run(report)).getReason())
                .isEqualTo(WxrRefused.Reason.CHANGED);

        assertThat(rows()).isEqualTo(before);
        var anew = administrator.call(imports::getReport);
        assertThat(anew.lines().get(0).taken()).containsExactly("/degisen-tarihi");
        run(anew);
    }

    @Test
    void undoing_erases_what_nobody_touched_and_names_what_it_leaves() throws Exception {
        var before = rows();
        var batch = run(upload("geri", false));
        var page = text("pages", "tr", "geri-tarihi").itemId();
        var bylaws = text("pages", "tr", "geri-tarihi/tuzuk").itemId();
        var news = text("news", "tr", "geri-gunu").itemId();
        editor.call(() -> content.save(
                bylaws, "tr", 1, new WrittenText("Yeni tüzük", "tuzuk", "", "<p>x</p>"), Weight.MEANINGFUL, null));

        var undone = administrator.call(() -> batches.undo(batch));

        assertThat(undone.kept()).as("the changed page and the one above it").containsExactlyInAnyOrder(bylaws, page);
        assertThat(undone.erased()).hasSize(3).contains(news);
        assertThat(published.findTexts(news)).isEmpty();
        assertThat(redirects.findOldAddress("/2021/05/geri-gunu")).isEmpty();
        assertThat(redirects.findOldAddress("/geri-tarihi")).isPresent();
        assertThat(rows().get(0)).isEqualTo(before.get(0) + 2);
        assertThat(administrator.call(() -> batches.undo(batch)).erased())
                .as("only once")
                .isEmpty();
        assertThat(upload("geri", false).lines().stream().filter(l -> l.outcome() != Outcome.SKIP))
                .as("what was erased can come again")
                .extracting(ImportLine::post)
                .containsExactly(20L, 21L, 23L, 27L);
    }

    @Test
    void drafts_can_be_chosen_for_all_and_nobody_but_an_administrator_imports() throws Exception {
        var report = upload("taslak", true);
        assertThat(report.lines()).noneMatch(l -> l.outcome() == Outcome.PUBLISH);
        var batch = run(report);
        assertThat(published.findAddress("pages", "tr", "taslak-tarihi")).isEmpty();
        var undone = administrator.call(() -> batches.undo(batch));
        assertThat(undone.kept()).isEmpty();
        assertThat(undone.erased()).hasSize(5);

        assertThatThrownBy(() -> editor.call(imports::getReport)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> editor.call(() -> batches.undo(batch))).isInstanceOf(EJBAccessException.class);
    }

    /** The sample, with names of its own for each test. */
    private ImportReport upload(String name, boolean drafts) throws Exception {
        byte[] file;
        try (var in = getClass().getResourceAsStream("/wordpress/export.xml")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("eski.dider.example", "eski-" + name + ".example")
                    .replaceAll("dernegin-tarihi", name + "-tarihi")
                    .replaceAll("kent-gunu", name + "-gunu")
                    .replaceAll("city-day", name + "-day")
                    .replaceAll("\\bhistory\\b", name + "-history")
                    .replaceAll("\\bdilsiz\\b", name + "-dilsiz")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return administrator.call(() -> {
            imports.upload(new ByteArrayInputStream(file), name + ".xml", new ImportOptions("tr", drafts));
            return imports.getReport();
        });
    }

    private long run(ImportReport report) throws Exception {
        return administrator.call(() -> imports.run(report.digest()));
    }

    private PublishedText text(String type, String language, String path) {
        var item = published
                .findAddress(type, language, path)
                .map(FoundAddress::itemId)
                .orElseThrow();
        return published.findTexts(item).stream()
                .filter(t -> t.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> rows() throws SQLException {
        var counts = new ArrayList<Long>();
        for (var table : List.of(
                "content_items",
                "content_versions",
                "content_revisions",
                "content_addresses",
                "content_redirects",
                "wordpress_imports",
                "wordpress_texts")) {
            counts.add(one("SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    private long one(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
