package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditVerification;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;
import net.dider.portal.accounts.service.AuditFilter;
import net.dider.portal.accounts.service.AuditInspectionService;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.accounts.service.AuditVerificationService;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.site.service.SettingService;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.service.TextService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit trail inside Payara Micro on a real MySQL. What a test breaks in the tables it mends again. */
class AuditContainerIT extends InContainer {

    private static final int AT_ONCE = 50;
    private static final Duration TO_VERIFY = Duration.ofSeconds(30);

    @Inject
    private AuditService audit;

    @Inject
    private AuditVerificationService verifications;

    @Inject
    private AuditInspectionService inspections;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private TextService texts;

    @Inject
    private SettingService settings;

    @Inject
    private Event<Audited> audited;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @EJB
    private As.Member member;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    private final List<String> mending = new ArrayList<>();

    @AfterEach
    void mend() throws Exception {
        for (var statement : mending) {
            sql(statement);
        }
        mending.clear();
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() throws Exception {
        var before = last();

        transaction.begin();
        audited.fire(deed("rolled-back", "a"));
        sql("UPDATE site_settings SET setting_value = 'lost' WHERE name = 'name' AND language = 'en'");
        transaction.rollback();

        assertThat(last()).isEqualTo(before);
        assertThat(of("test:rolled-back")).isEmpty();
    }

    @Test
    void what_cannot_be_noted_is_not_done() throws Exception {
        var item = editor.call(() -> content.create("pages", "tr", "tr", text("Kaydı tutulamayan")));
        append(deed("before", "a"));
        sql("RENAME TABLE audit_entries TO audit_hidden");
        try {
            assertThatThrownBy(() -> editor.call(
                            () -> content.save(item, "tr", 1, text("Yazılmamalı"), Weight.MEANINGFUL, null)))
                    .isNotNull();
        } finally {
            sql("RENAME TABLE audit_hidden TO audit_entries");
        }

        assertThat(editor.call(() -> content.getDesk(item, "tr")).text().title())
                .isEqualTo("Kaydı tutulamayan");
        assertThat(editor.call(() -> content.save(item, "tr", 1, text("Yazıldı"), Weight.MEANINGFUL, null)))
                .isEqualTo(2);
        assertThat(verify().outcome()).isEqualTo(Outcome.INTACT);
    }

    @Test
    void several_deeds_of_one_transaction_stand_in_their_order() throws Exception {
        transaction.begin();
        audited.fire(deed("order", "1"));
        audited.fire(deed("order", "2"));
        audited.fire(deed("order", "3").by(42L).because("çünkü\r\nöyle"));
        assertThat(of("test:order")).as("not before the end").isEmpty();
        transaction.commit();

        var entries = of("test:order");
        assertThat(entries).extracting(AuditEntry::getNewValue).containsExactly("3", "2", "1");
        assertThat(entries).extracting(AuditEntry::getActorId).containsExactly(42L, null, null);
        assertThat(entries.get(0).getReason()).isEqualTo("çünkü\\r\\nöyle");
        assertThat(entries.get(0).getId() - entries.get(2).getId()).isEqualTo(2);
        assertThat(entries.get(0).getPreviousHash()).isEqualTo(entries.get(1).getHash());
    }

    @Test
    void fifty_at_once_make_one_chain_without_a_gap() throws Exception {
        var before = last();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var start = new CountDownLatch(1);
            var outcomes = new ArrayList<Future<Object>>();
            for (int n = 0; n < AT_ONCE; n++) {
                var mine = deed("parallel", n);
                outcomes.add(threads.submit(() -> {
                    start.await();
                    audited.fire(mine);
                    return null;
                }));
            }
            start.countDown();
            for (var outcome : outcomes) {
                outcome.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(of("test:parallel"))
                .hasSize(AT_ONCE)
                .extracting(AuditEntry::getNewValue)
                .doesNotHaveDuplicates();
        assertThat(last()).isEqualTo(before + AT_ONCE);
        assertThat(verify()).isEqualTo(new Found(Outcome.INTACT, null));
    }

    @Test
    void a_changed_entry_is_found_whatever_was_changed() throws Exception {
        append(deed("changed", "a").because("why"));
        append(deed("changed", "b"));
        var position = last() - 1;

        for (var change : List.of(
                "new_value = 'x'",
                "old_value = 'x'",
                "reason = NULL",
                "actor_id = 7",
                "address = '192.0.2.1'",
                "kind = 'SIGNED_OUT'",
                "subject = 'account:1'",
                "occurred_at = '2020-01-01 00:00:00'",
                "hash = REPEAT('a', 64)",
                "previous_hash = REPEAT('a', 64)")) {
            var kept = "audit_kept_" + Math.abs(change.hashCode());
            sql("CREATE TABLE " + kept + " AS SELECT * FROM audit_entries WHERE id = " + position);
            sql("UPDATE audit_entries SET " + change + " WHERE id = " + position);
            var found = verify();
            sql("DELETE FROM audit_entries WHERE id = " + position);
            sql("INSERT INTO audit_entries SELECT * FROM " + kept);
            sql("DROP TABLE " + kept);

            assertThat(found).as(change).isEqualTo(new Found(Outcome.CHANGED, position));
        }
        assertThat(verify().outcome()).isEqualTo(Outcome.INTACT);
    }

    @Test
    void a_missing_entry_is_found_in_the_middle() throws Exception {
        append(deed("missing", "a"));
        append(deed("missing", "b"));
        var position = last() - 1;
        hide(position);

        assertThat(verify()).isEqualTo(new Found(Outcome.MISSING, position));
    }

    @Test
    void a_missing_end_is_found() throws Exception {
        append(deed("end", "a"));
        var position = last();
        hide(position);

        assertThat(verify()).isEqualTo(new Found(Outcome.MISSING, position));
    }

    @Test
    void a_head_that_was_set_back_with_the_end_is_found() throws Exception {
        append(deed("set-back", "a"));
        var position = last();
        hide(position);
        keepHead();
        sql("UPDATE audit_heads h JOIN audit_entries e ON e.id = " + (position - 1)
                + " SET h.last_position = e.id, h.last_hash = e.hash");

        assertThat(verify()).isEqualTo(new Found(Outcome.HEAD_CHANGED, position - 1));
    }

    @Test
    void an_entry_somebody_put_in_is_found_before_and_after_the_chain() throws Exception {
        append(deed("put-in", "a"));
        for (long position : List.of(0L, last() + 100)) {
            sql("INSERT INTO audit_entries SELECT " + position + ", occurred_at, actor_id, address, kind, subject,"
                    + " old_value, new_value, reason, previous_hash, hash FROM audit_entries WHERE id = " + last());
            var found = verify();
            sql("DELETE FROM audit_entries WHERE id = " + position);

            assertThat(found).isEqualTo(new Found(Outcome.ADDED, position));
        }
    }

    @Test
    void two_entries_that_changed_places_are_found() throws Exception {
        append(deed("places", "a"));
        append(deed("places", "b"));
        var second = last();
        var swap = List.of(
                "UPDATE audit_entries SET id = -1 WHERE id = " + second,
                "UPDATE audit_entries SET id = " + second + " WHERE id = " + (second - 1),
                "UPDATE audit_entries SET id = " + (second - 1) + " WHERE id = -1");
        for (var statement : swap) {
            sql(statement);
        }
        mending.addAll(swap);

        assertThat(verify()).isEqualTo(new Found(Outcome.CHANGED, second - 1));
    }

    @Test
    void content_texts_and_settings_tell_what_was_before_and_after() throws Exception {
        var item = editor.call(() -> content.create("pages", "tr", "tr", text("Bir")));
        editor.call(() -> content.save(item, "tr", 1, text("İki"), Weight.MEANINGFUL, null));
        editor.call(() -> {
            publishing.publish(item, List.of("tr"));
            publishing.unpublish(item, "tr");
            return null;
        });
        translator.call(() -> {
            texts.say("site.home.button.join", "tr", "Gelin");
            texts.takeBack("site.home.button.join", "tr");
            return null;
        });
        administrator.call(() -> {
            settings.change("phone", "tr", "+90 232 000 00 00");
            settings.change("phone", "tr", "");
            return null;
        });

        assertThat(of("content:" + item))
                .extracting(e -> e.getKind() + " " + e.getOldValue() + " → " + e.getNewValue())
                .containsExactly(
                        "CONTENT_UNPUBLISHED tr 2: İki → null",
                        "CONTENT_PUBLISHED null → tr 2: İki",
                        "CONTENT_SAVED tr 1: Bir → tr 2: İki",
                        "CONTENT_SAVED null → tr 1: Bir",
                        "CONTENT_CREATED null → pages");
        assertThat(of("text:site.home.button.join/tr"))
                .extracting(AuditEntry::getOldValue)
                .startsWith("Gelin");
        assertThat(of("setting:phone/tr"))
                .extracting(e -> e.getOldValue() + " → " + e.getNewValue())
                .startsWith("+90 232 000 00 00 → ", " → +90 232 000 00 00");
    }

    @Test
    void filters_and_pages_follow_each_other_without_a_gap() throws Exception {
        for (int n = 0; n < 7; n++) {
            append(deed("paged", n).by(n % 2 == 0 ? 1001L : 1002L));
        }
        var even = new AuditFilter(1001L, false, "test:paged", List.of(AuditKind.EXPORTED), null, null);

        var first = administrator.call(() -> audit.findOlder(even, null, 2));
        var second = administrator.call(() -> audit.findOlder(even, first.get(1).getId(), 2));
        var back = administrator.call(() -> audit.findNewer(even, second.get(0).getId(), 2));

        assertThat(first).extracting(AuditEntry::getNewValue).containsExactly("6", "4");
        assertThat(second).extracting(AuditEntry::getNewValue).containsExactly("2", "0");
        assertThat(back)
                .extracting(AuditEntry::getId)
                .containsExactlyElementsOf(first.stream().map(AuditEntry::getId).toList());
        var soon = Instant.now().plusSeconds(60);
        assertThat(administrator.call(
                        () -> audit.findOlder(new AuditFilter(1001L, false, null, List.of(), soon, null), null, 2)))
                .isEmpty();
        assertThat(administrator.call(() -> audit.findOlder(
                        new AuditFilter(1001L, false, null, List.of(), soon.minusSeconds(600), soon), null, 9)))
                .hasSize(4);
        assertThat(administrator.call(() ->
                        audit.findOlder(new AuditFilter(null, true, "test:paged", List.of(), null, null), null, 2)))
                .as("by nobody")
                .isEmpty();
    }

    @Test
    void nobody_but_an_administrator_reads_it() {
        for (var other : List.of(editor, translator, member)) {
            assertThatThrownBy(() -> other.call(() -> audit.findOlder(AuditFilter.ALL, null, 1)))
                    .hasStackTraceContaining("EJBAccessException");
            assertThatThrownBy(() -> other.call(() -> verifications.begin()))
                    .hasStackTraceContaining("EJBAccessException");
        }
    }

    private record Found(Outcome outcome, Long position) {}

    /** What a walk finds. It runs in the background; its own entry comes after what it looked at. */
    private Found verify() throws Exception {
        var id = administrator.call(() -> verifications.begin()).orElseThrow();
        // Its report would be put behind an end that a test has broken: taken away again with the head as it was.
        var head = "audit_head_" + id;
        sql("CREATE TABLE " + head + " AS SELECT * FROM audit_heads");
        var entries = "audit_ids_" + id;
        sql("CREATE TABLE " + entries + " AS SELECT id FROM audit_entries");
        administrator.call(() -> {
            inspections.inspect(id);
            return null;
        });
        var deadline = Instant.now().plus(TO_VERIFY);
        AuditVerification seen;
        do {
            assertThat(Instant.now()).as("verified in time").isBefore(deadline);
            seen = administrator.call(() -> verifications.findLast()).orElseThrow();
        } while (seen.getOutcome(Instant.now()) == Outcome.RUNNING);
        assertThat(seen.getId()).isEqualTo(id);
        sql("DELETE FROM audit_entries WHERE id NOT IN (SELECT id FROM " + entries + ")");
        sql("DELETE FROM audit_heads");
        sql("INSERT INTO audit_heads SELECT * FROM " + head);
        sql("DROP TABLE " + head);
        sql("DROP TABLE " + entries);
        return new Found(seen.getOutcome(Instant.now()), seen.getBrokenPosition());
    }

    private void append(Audited deed) {
        audited.fire(deed);
    }

    private static Audited deed(String subject, Object value) {
        return Audited.of(AuditKind.EXPORTED, "test", subject).change(null, value);
    }

    private static WrittenText text(String title) {
        return new WrittenText(title, "", "", "");
    }

    private List<AuditEntry> of(String subject) throws Exception {
        return administrator.call(
                () -> audit.findOlder(new AuditFilter(null, false, subject, List.of(), null, null), null, 1_000));
    }

    private long last() throws Exception {
        Callable<List<AuditEntry>> newest = () -> audit.findOlder(AuditFilter.ALL, null, 1);
        return administrator.call(newest).stream()
                .mapToLong(AuditEntry::getId)
                .findFirst()
                .orElse(0);
    }

    private void hide(long position) throws SQLException {
        sql("CREATE TABLE audit_hidden AS SELECT * FROM audit_entries WHERE id = " + position);
        sql("DELETE FROM audit_entries WHERE id = " + position);
        mending.add("INSERT INTO audit_entries SELECT * FROM audit_hidden");
        mending.add("DROP TABLE audit_hidden");
    }

    private void keepHead() throws SQLException {
        sql("CREATE TABLE audit_head_kept AS SELECT * FROM audit_heads");
        mending.add("DELETE FROM audit_heads");
        mending.add("INSERT INTO audit_heads SELECT * FROM audit_head_kept");
        mending.add("DROP TABLE audit_head_kept");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
