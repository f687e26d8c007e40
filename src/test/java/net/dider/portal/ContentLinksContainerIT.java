package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.LinkFilter;
import net.dider.portal.content.service.LinkKind;
import net.dider.portal.content.service.LinkMendingService;
import net.dider.portal.content.service.LinkReportService;
import net.dider.portal.content.service.LinkTargetService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.content.service.RedirectService;
import net.dider.portal.content.service.RevisionService;
import net.dider.portal.content.service.ScheduledPublishing;
import net.dider.portal.content.service.TrashEmptying;
import net.dider.portal.content.service.TrashService;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.Test;

/** What becomes of links and addresses, inside Payara Micro on a real MySQL. */
class ContentLinksContainerIT extends InContainer {

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private TrashService trash;

    @Inject
    private TrashEmptying emptying;

    @Inject
    private RedirectService redirects;

    @Inject
    private LinkTargetService targets;

    @Inject
    private RevisionService revisions;

    @Inject
    private LinkReportService report;

    @Inject
    private LinkMendingService mending;

    @Inject
    private ScheduledPublishing clock;

    @EJB
    private As.Editor editor;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void every_link_that_does_not_lead_where_it_should_is_reported_and_redirected_ones_are_mended() throws Exception {
        var fine = page("Rapor iyi", "");
        var english = write("Rapor başka", "");
        editor.call(() -> content.save(english, "en", 0, text("Report other", ""), Weight.MEANINGFUL, 1));
        publish(english, "en");
        var hidden = write("Rapor gizli", "");
        var trashed = page("Rapor çöp", "");
        var led = page("Rapor yönlenen", "");
        var from = page(
                "Rapor kaynak",
                link(fine) + link(english) + link(hidden) + link(trashed) + link(led)
                        + "<a href=\"/tr/rapor-olmayan\">yok</a><a href=\"https://example.org/\">dış</a>");
        trash(trashed);
        trash(led);
        editor.call(() -> {
            redirects.lead(led, fine);
            return null;
        });

        assertThat(kinds(from))
                .isEqualTo(Map.of(
                        "item:" + english,
                        LinkKind.OTHER_LANGUAGE,
                        "item:" + hidden,
                        LinkKind.UNPUBLISHED,
                        "item:" + trashed,
                        LinkKind.TRASHED,
                        "item:" + led,
                        LinkKind.REDIRECTED,
                        "/tr/rapor-olmayan",
                        LinkKind.BROKEN,
                        "https://example.org/",
                        LinkKind.OUTSIDE));
        sql("UPDATE content_links SET target_item_id = 999999, is_fine = FALSE WHERE target_item_id = " + hidden);
        assertThat(kinds(from)).as("erased meanwhile").containsEntry("item:" + hidden, LinkKind.BROKEN);

        // what blocks a publication blocks this one too: the text stays as it is
        assertThat(editor.call(() -> mending.mendAll().left())).isOne();
        editor.call(() -> content.save(from, "tr", 1, text("Rapor kaynak", link(led)), Weight.MINOR, null));
        var own = catchThrowableOfType(ContentRefused.class, () -> publish(from, "tr"));
        assertThat(own.getReason())
                .as("readers shall not be sent to the trash")
                .isEqualTo(ContentRefused.Reason.BLOCKED);
    }

    @Test
    void a_redirected_link_is_mended_by_a_minor_save_that_readers_see() throws Exception {
        var present = page("Onarım hedef", "");
        var former = page("Onarım eski", "");
        var from = page("Onarım kaynak", link(former));
        trash(former);
        editor.call(() -> {
            redirects.lead(former, present);
            return null;
        });

        var outcome = editor.call(() -> mending.mend(from, "tr"));

        assertThat(outcome).isTrue();
        assertThat(kinds(from)).isEmpty();
        assertThat(editor.call(() -> content.getDesk(from, "tr")).text().body()).contains("item:" + present);
        assertThat(editor.call(() -> mending.mend(from, "tr"))).as("once").isFalse();
    }

    @Test
    void readers_of_what_is_gone_are_led_in_one_step_and_never_round_in_circles() throws Exception {
        var first = page("Zincir bir", "");
        var second = page("Zincir iki", "");
        var third = page("Zincir üç", "");
        trash(first);
        lead(first, second);
        trash(second);
        assertThat(targets.findRedirect(first, ""))
                .as("to what is gone as well")
                .isEmpty();
        lead(second, third);

        assertThat(targets.findRedirect(first, "")).as("over the middle").contains(third);
        trash(third);
        assertThat(targets.findRedirect(first, "")).isEmpty();
        var round = catchThrowableOfType(ContentRefused.class, () -> lead(third, first));
        assertThat(round.getReason()).isEqualTo(ContentRefused.Reason.MISPLACED);
        editor.call(() -> {
            trash.restore(third);
            return null;
        });

        sql("UPDATE content_items SET deleted_at = deleted_at - INTERVAL 31 DAY WHERE id IN (" + first + ", " + second
                + ")");
        emptying.empty(second);
        assertThat(targets.findRedirect(first, ""))
                .as("though the middle is erased")
                .contains(third);
        emptying.empty(first);
        assertThat(targets.findRedirect((Long) null, "/tr/zincir-bir")).contains(third);
        assertThat(targets.findRedirect((Long) null, "/tr/zincir-iki")).contains(third);

        var gone = editor.call(() -> redirects.find("zincir-bir", null, 0, 10)).get(0);
        editor.call(() -> {
            redirects.leadAddress(gone.id(), null);
            return null;
        });
        assertThat(targets.findRedirect((Long) null, "/tr/zincir-bir")).isEmpty();
    }

    @Test
    void a_plan_that_the_checks_block_stays_and_says_why() throws Exception {
        var item = write("Plan engelli", link(999_999));
        var soon = Instant.now().plus(Duration.ofHours(1));
        editor.call(() -> {
            publishing.schedule(item, "tr", soon, null);
            return null;
        });
        sql("UPDATE content_versions SET publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE item_id = " + item);

        var refused = catchThrowableOfType(ContentRefused.class, () -> clock.carryOut(item, "tr"));
        clock.note(item, "tr", refused);

        var desk = editor.call(() -> content.getDesk(item, "tr"));
        assertThat(desk.planRefused()).isEqualTo("BLOCKED");
        assertThat(desk.publishAt()).as("not lost").isNotNull();
        editor.call(() -> content.save(item, "tr", 1, text("Plan engelli", "<p>iyi</p>"), Weight.MEANINGFUL, null));
        clock.carryOut(item, "tr");
        desk = editor.call(() -> content.getDesk(item, "tr"));
        assertThat(desk.planRefused()).isNull();
        assertThat(desk.path()).isEqualTo("plan-engelli");
    }

    @Test
    void a_page_of_the_report_is_one_query_however_many_links_there_are() throws Exception {
        page("Sayım", "<p><a href=\"https://example.org/\">bir</a></p>".repeat(40));
        var filter = new LinkFilter(null, "tr", null);
        editor.call(() -> report.find(filter, 0, 50));

        var few = queries(() -> editor.call(() -> report.find(filter, 0, 2)));
        var many = queries(() -> editor.call(() -> report.find(filter, 0, 50)));

        assertThat(many).isEqualTo(few).isOne();
    }

    @Test
    void a_page_of_gone_addresses_and_of_a_history_costs_the_same_however_long_it_is() throws Exception {
        var ids = new ArrayList<Long>();
        for (int n = 0; n < 12; n++) {
            var target = page("Varış " + n, "");
            ids.add(target);
            sql("INSERT INTO content_redirects (path, language, item_id, created_at) VALUES ('/tr/kayip-" + n
                    + "', 'tr', " + target + ", UTC_TIMESTAMP(6))");
        }
        assertThat(queries(() -> editor.call(() -> redirects.find("kayip", true, 0, 12))))
                .isEqualTo(queries(() -> editor.call(() -> redirects.find("kayip", true, 0, 2))))
                .isOne();
        assertThat(queries(() -> editor.call(() -> targets.find(ids, "tr"))))
                .as("what stands in their fields")
                .isEqualTo(queries(() -> editor.call(() -> targets.find(ids.subList(0, 2), "tr"))))
                .isOne();

        var item = ids.get(0);
        var few = queries(() -> editor.call(() -> history(item)));
        for (int n = 1; n < 20; n++) {
            var base = n;
            editor.call(() -> content.save(item, "tr", base, text("Varış " + base, ""), Weight.MINOR, null));
        }
        assertThat(queries(() -> editor.call(() -> history(item)))).isEqualTo(few);
        assertThat(editor.call(() -> history(item))).hasSize(20);
        sql("DELETE FROM content_redirects WHERE path LIKE '/tr/kayip-%'");
    }

    /** What the editor and the page of the history ask. */
    private List<RevisionService.Line> history(long item) throws ContentRefused {
        assertThat(content.getDesks(item)).isNotEmpty();
        assertThat(revisions.count(item, "tr")).isPositive();
        return revisions.find(item, "tr", 0, 25);
    }

    private Map<String, LinkKind> kinds(long from) throws Exception {
        return editor.call(() -> report.find(new LinkFilter(null, "tr", null), 0, 500)).stream()
                .filter(r -> r.itemId() == from)
                .collect(Collectors.toMap(LinkReportService.Row::href, LinkReportService.Row::kind));
    }

    private static String link(long item) {
        return "<p><a href=\"item:" + item + "\">bağ " + item + "</a></p>";
    }

    private static WrittenText text(String title, String body) {
        return new WrittenText(title, "", "Özet", body);
    }

    private long write(String title, String body) throws Exception {
        return editor.call(() -> content.create("pages", "tr", "tr", text(title, body)));
    }

    private long page(String title, String body) throws Exception {
        var item = write(title, body);
        publish(item, "tr");
        return item;
    }

    private void publish(long item, String language) throws Exception {
        editor.call(() -> {
            publishing.publish(item, List.of(language));
            return null;
        });
    }

    private void trash(long item) throws Exception {
        editor.call(() -> {
            trash.moveToTrash(item);
            return null;
        });
    }

    private void lead(long item, long target) throws Exception {
        editor.call(() -> {
            redirects.lead(item, target);
            return null;
        });
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
