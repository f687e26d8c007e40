package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.dider.portal.dues.entity.DuesKind;
import net.dider.portal.dues.entity.DuesPayment.Evidence;
import net.dider.portal.dues.service.ArrearsFilter;
import net.dider.portal.dues.service.DuesAccount;
import net.dider.portal.dues.service.DuesAccountService;
import net.dider.portal.dues.service.DuesAccountService.Entry;
import net.dider.portal.dues.service.DuesAccrualService;
import net.dider.portal.dues.service.DuesAccrualService.Line;
import net.dider.portal.dues.service.DuesArrearsService;
import net.dider.portal.dues.service.DuesFeeService;
import net.dider.portal.dues.service.DuesRefused;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.dues.service.DuesReminderService;
import net.dider.portal.dues.service.DuesWarningService;
import net.dider.portal.dues.service.DuesWarningService.Result;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.PersonFactsFixture;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.Admission;
import net.dider.portal.members.service.AdmissionService;
import net.dider.portal.members.service.MembershipService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.Test;

/** Dues inside Payara Micro on a real MySQL: charged once, paid in parts, waived, given back, urged. */
class DuesContainerIT extends InContainer {

    private static final LocalDate TODAY = LocalDate.now(DateTexts.ISTANBUL);
    private static final int YEAR = TODAY.getYear();
    private static final LocalDate PAST = TODAY.minusDays(20);

    @Inject
    private AdmissionService admissions;

    @Inject
    private MembershipService memberships;

    @Inject
    private DuesFeeService fees;

    @Inject
    private DuesAccrualService accrual;

    @Inject
    private DuesAccountService accounts;

    @Inject
    private DuesArrearsService arrears;

    @Inject
    private DuesWarningService warnings;

    @Inject
    private DuesReminderService reminders;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Registrar registrar;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void a_year_is_charged_once_however_often_and_by_however_many_it_is_asked_for() throws Exception {
        var type = type("DUES_TWICE");
        for (int i = 0; i < 3; i++) {
            member(type, "Tahakkuk", "Üyesi " + i);
        }
        fee(type, YEAR, DuesKind.YEARLY, 1_200_00L, PAST);
        fee(type, YEAR, DuesKind.ENTRANCE, 500_00L, PAST);

        assertThat(waiting(type, YEAR)).isEqualTo(6);
        assertThatThrownBy(() -> registrar.call(() -> accrual.run(YEAR, 1, 1_200_00L)))
                .isInstanceOfSatisfying(
                        DuesRefused.class, r -> assertThat(r.getReason()).isEqualTo(Reason.CHANGED_MEANWHILE));
        var preview = registrar.call(() -> accrual.preview(YEAR));
        var all = preview.stream().mapToLong(Line::waiting).sum();
        var amount = preview.stream().mapToLong(Line::total).sum();
        refused(Reason.CHANGED_MEANWHILE, () -> accrual.run(YEAR, all, amount + 1));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        var runs = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 2; i++) {
            runs.add(pool.submit(() -> {
                start.await();
                try {
                    return registrar.call(() -> accrual.run(YEAR, all, amount)) == all;
                } catch (Exception overtaken) {
                    return false;
                }
            }));
        }
        start.countDown();
        var done = 0;
        for (var run : runs) {
            done += run.get(1, TimeUnit.MINUTES) ? 1 : 0;
        }
        pool.shutdown();

        assertThat(done).as("runs that charged").isEqualTo(1);
        assertThat(charges(type)).isEqualTo("6");
        member(type, "Sonradan", "Gelen");
        assertThat(waiting(type, YEAR)).as("who came since").isEqualTo(2);
        charge(YEAR);
        assertThat(charges(type)).isEqualTo("8");
    }

    @Test
    void a_payment_settles_what_was_due_first_and_what_is_waived_or_undone_is_settled_anew() throws Exception {
        var type = type("DUES_PAID");
        var id = member(type, "Ödeyen", "Üye");
        fee(type, YEAR, DuesKind.YEARLY, 1_000_00L, PAST);
        fee(type, YEAR + 1, DuesKind.YEARLY, 1_500_00L, TODAY.plusYears(1));
        charge(YEAR);
        charge(YEAR + 1);

        pay(id, 400_00L);
        assertThat(open(id)).as("in parts").containsExactly(1_500_00L, 600_00L);
        pay(id, 2_300_00L);
        assertThat(open(id)).containsExactly(0L, 0L);
        assertThat(account(id).getCredit()).isEqualTo(200_00L);

        var old = account(id).charges().get(1).getId();
        refused(Reason.DECISION_MISSING, () -> accounts.exempt(old, TODAY, " ", "Burs"));
        refused(Reason.REASON_MISSING, () -> accounts.exempt(old, TODAY, "2026/14", " "));
        registrar.call(() -> {
            accounts.exempt(old, TODAY, "2026/14", "Öğrenci");
            return null;
        });
        assertThat(account(id).getCredit()).as("what had been paid for it").isEqualTo(1_200_00L);
        refused(Reason.CREDIT_MISSING, () -> accounts.refund(id, entry(1_200_01L)));
        registrar.call(() -> {
            accounts.refund(id, entry(1_000_00L));
            return null;
        });
        assertThat(account(id).getCredit()).isEqualTo(200_00L);
        var first = account(id).payments().stream()
                .filter(p -> p.getAmount() == 400_00L)
                .findFirst()
                .orElseThrow()
                .getId();
        var second = account(id).payments().stream()
                .filter(p -> p.getAmount() == 2_300_00L)
                .findFirst()
                .orElseThrow()
                .getId();
        refused(Reason.PART_REFUNDED, () -> accounts.undo(second, "Yanlış üyeye"));
        var refund = account(id).payments().stream()
                .filter(p -> p.isRefund())
                .findFirst()
                .orElseThrow()
                .getId();
        undo(refund);
        undo(first);
        registrar.call(() -> {
            accounts.charge(old, "Karar kaldırıldı");
            return null;
        });

        assertThat(account(id).getUnpaid()).isEqualTo(1_000_00L + 1_500_00L - 2_300_00L);
        assertThat(account(id).getCredit()).isZero();
        assertThat(rows("SELECT kind FROM audit_entries WHERE subject = 'member:" + id
                        + "' AND kind LIKE 'DUES%' ORDER BY id"))
                .containsExactly(
                        "DUES_PAID",
                        "DUES_PAID",
                        "DUES_EXEMPTED",
                        "DUES_REFUNDED",
                        "DUES_UNDONE",
                        "DUES_UNDONE",
                        "DUES_UNDONE");
    }

    @Test
    void what_a_payment_undone_had_settled_is_settled_by_the_others_the_oldest_first() throws Exception {
        var type = type("DUES_UNDONE");
        var id = member(type, "Karışık", "Üye");
        fee(type, YEAR, DuesKind.YEARLY, 1_000_00L, PAST);
        fee(type, YEAR + 1, DuesKind.YEARLY, 1_500_00L, TODAY.plusYears(1));
        charge(YEAR);
        charge(YEAR + 1);
        pay(id, 1_000_00L);
        pay(id, 1_500_00L);
        assertThat(open(id)).containsExactly(0L, 0L);

        undo(account(id).payments().stream()
                .filter(p -> p.getAmount() == 1_000_00L)
                .findFirst()
                .orElseThrow()
                .getId());

        assertThat(open(id)).containsExactly(1_000_00L, 0L);
        var old = account(id).charges().get(1).getId();
        registrar.call(() -> {
            accounts.exempt(old, TODAY, "2026/15", "Burs");
            return null;
        });
        assertThat(open(id)).as("waived").containsExactly(0L, 0L);
        registrar.call(() -> {
            accounts.charge(old, "Karar kaldırıldı");
            return null;
        });
        assertThat(open(id)).as("owed again").containsExactly(1_000_00L, 0L);
    }

    @Test
    void who_joins_after_the_day_has_time_to_pay_and_who_left_is_not_urged() throws Exception {
        var type = type("DUES_JOINED");
        fee(type, YEAR, DuesKind.YEARLY, 700_00L, LocalDate.of(YEAR, 1, 2));
        var late = member(type, "Yeni", "Gelen");
        charge(YEAR);
        assertThat(account(late).charges().get(0).getDueOn()).isAfter(TODAY);

        var left = member(type, "Borçlu", "Ayrılan");
        charge(YEAR);
        sql("UPDATE dues_charges SET due_on = '" + PAST + "' WHERE member_id = " + left);
        var all = new ArrearsFilter("", "DUES_JOINED", 0);
        assertThat(registrar.call(() -> arrears.count(all))).isEqualTo(1);
        registrar.call(() -> {
            memberships.step(left, StepKind.RESIGNATION, TODAY, "İstifa", null);
            return null;
        });

        assertThat(registrar.call(() -> arrears.count(all))).isZero();
        assertThat(registrar.call(() -> warnings.warn(List.of(left), TODAY.plusDays(30))))
                .extracting(DuesWarningService.Outcome::result)
                .containsExactly(Result.SETTLED);
        assertThat(account(left).getUnpaid()).as("owed all the same").isEqualTo(700_00L);
    }

    @Test
    void who_is_behind_is_found_and_warned_in_writing_and_the_letter_is_kept() throws Exception {
        var type = type("DUES_LATE");
        var late = member(type, "Geciken", "Çağıl");
        var without = admit(type, withoutEmail(PersonFactsFixture.citizen("Adressiz", "Çağıl")));
        var paying = member(type, "Ödemiş", "Çağıl");
        fee(type, YEAR, DuesKind.YEARLY, 900_00L, PAST);
        charge(YEAR);
        var found = new ArrearsFilter("cagil", "DUES_LATE", 0);
        assertThat(registrar.call(() -> arrears.count(found))).isEqualTo(3);
        pay(paying, 900_00L);

        assertThat(registrar.call(() -> arrears.find(found, 0, 50)))
                .as("in Turkish order")
                .extracting(DuesArrearsService.Arrears::memberId)
                .containsExactly(without, late);
        assertThat(registrar.call(() -> arrears.count(new ArrearsFilter("cagil", "DUES_LATE", 2))))
                .as("for two months")
                .isZero();
        var two = queries(() -> registrar.call(() -> arrears.find(found, 0, 50)));
        for (int i = 0; i < 4; i++) {
            member(type, "Geciken " + i, "Yığın");
        }
        charge(YEAR);
        var more = new ArrearsFilter("", "DUES_LATE", 0);
        assertThat(registrar.call(() -> arrears.find(more, 0, 50))).hasSize(6);
        assertThat(queries(() -> registrar.call(() -> arrears.find(more, 0, 50))))
                .as("queries for many")
                .isEqualTo(two);
        refused(Reason.PAY_BY_WRONG, () -> warnings.warn(List.of(late), TODAY));

        var outcomes = registrar.call(() -> warnings.warn(List.of(late, without, paying), TODAY.plusDays(30)));

        assertThat(outcomes)
                .extracting(DuesWarningService.Outcome::result)
                .containsExactly(Result.MAIL, Result.POST, Result.SETTLED);
        assertThat(registrar.call(() -> warnings.warn(List.of(late), TODAY.plusDays(30))))
                .as("a second time that day")
                .extracting(DuesWarningService.Outcome::result)
                .containsExactly(Result.ALREADY);
        assertThat(registrar.call(() -> arrears.find(found, 0, 50)))
                .extracting(DuesArrearsService.Arrears::warnings)
                .containsExactly(1L, 1L);
        var kept = account(late).warnings().get(0);
        assertThat(kept.getLetter()).contains("900,00 ₺").contains("Geciken Çağıl");
        assertThat(account(without).warnings().get(0).getLetter())
                .as("on paper: nothing to press, no foot of a mail")
                .contains("900,00 ₺")
                .doesNotContain("http")
                .doesNotContain("-- ");
        assertThat(registrar.call(() -> warnings.print(kept.getId()))).startsWith("%PDF".getBytes());
        assertThat(rows("SELECT COUNT(*) FROM outgoing_mails WHERE kind = 'dues.warning'"))
                .as("letters by mail")
                .containsExactly("1");
    }

    @Test
    void a_reminder_goes_out_once_and_never_to_who_has_paid_or_left() throws Exception {
        var type = type("DUES_SOON");
        var forgetful = member(type, "Unutkan", "Üye");
        var paid = member(type, "Dakik", "Üye");
        var gone = member(type, "Giden", "Üye");
        fee(type, YEAR, DuesKind.YEARLY, 300_00L, TODAY.plusDays(10));
        charge(YEAR);
        pay(paid, 300_00L);
        registrar.call(() -> {
            memberships.step(gone, StepKind.RESIGNATION, TODAY, "İstifa", null);
            return null;
        });

        reminders.remind(TODAY);
        reminders.remind(TODAY);
        reminders.remind(TODAY.plusDays(40));

        assertThat(reminded(forgetful)).containsExactly("OVERDUE", "SOON");
        assertThat(reminded(paid)).isEmpty();
        assertThat(reminded(gone)).isEmpty();
    }

    private List<String> reminded(long member) throws SQLException {
        return rows("SELECT r.kind FROM dues_reminders r JOIN dues_charges c ON c.id = r.charge_id WHERE c.member_id = "
                + member + " ORDER BY r.kind");
    }

    private long type(String code) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO member_types (code, position, is_voting, is_applied_for, lock_version) VALUES ('"
                            + code + "', 90, TRUE, FALSE, 1)");
        }
        return Long.parseLong(
                rows("SELECT id FROM member_types WHERE code = '" + code + "'").get(0));
    }

    private long member(long type, String given, String family) throws Exception {
        return admit(type, PersonFactsFixture.citizen(given, family));
    }

    private long admit(long type, PersonFacts person) throws Exception {
        var code = rows("SELECT code FROM member_types WHERE id = " + type).get(0);
        return registrar
                .call(() -> admissions.admit(new Admission(
                        code,
                        person,
                        SensitiveFacts.NONE,
                        new DecisionReference(null, "2026/7", LocalDate.of(YEAR, 1, 15)),
                        LocalDate.of(YEAR, 1, 10),
                        false,
                        false,
                        "tr",
                        null,
                        null)))
                .getId();
    }

    private static PersonFacts withoutEmail(PersonFacts person) {
        return person.reachedAt("");
    }

    private void fee(long type, int year, DuesKind kind, long amount, LocalDate due) throws Exception {
        administrator.call(() -> {
            fees.decide(year, type, kind, amount, due, "Genel Kurul 2026, madde 8");
            return null;
        });
    }

    private long waiting(long type, int year) throws Exception {
        return registrar.call(() -> accrual.preview(year)).stream()
                .filter(l -> l.typeId() == type)
                .mapToLong(Line::waiting)
                .sum();
    }

    private void charge(int year) throws Exception {
        registrar.call(() -> {
            var lines = accrual.preview(year);
            return accrual.run(
                    year,
                    lines.stream().mapToLong(Line::waiting).sum(),
                    lines.stream().mapToLong(Line::total).sum());
        });
    }

    private String charges(long type) throws SQLException {
        return rows("SELECT COUNT(*) FROM dues_charges c JOIN members m ON m.id = c.member_id WHERE m.type_id = "
                        + type)
                .get(0);
    }

    private void pay(long member, long amount) throws Exception {
        registrar.call(() -> {
            accounts.pay(member, entry(amount));
            return null;
        });
    }

    private void undo(long payment) throws Exception {
        registrar.call(() -> {
            accounts.undo(payment, "Yanlış yazıldı");
            return null;
        });
    }

    private static Entry entry(long amount) {
        return new Entry(amount, TODAY, Evidence.BANK, "DEKONT 1", "");
    }

    private DuesAccount account(long member) throws Exception {
        return registrar.call(() -> accounts.get(member));
    }

    /** What is open of each charge, the latest due first. */
    private List<Long> open(long member) throws Exception {
        return account(member).charges().stream().map(c -> c.getUnpaid()).toList();
    }

    private void refused(Reason reason, ThrowingStep step) {
        assertThatThrownBy(() -> registrar.call(() -> {
                    step.take();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        DuesRefused.class, r -> assertThat(r.getReason()).isEqualTo(reason));
    }

    private interface ThrowingStep {
        void take() throws Exception;
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
