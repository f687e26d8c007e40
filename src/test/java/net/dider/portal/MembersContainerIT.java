package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.PersonFactsFixture;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.Admission;
import net.dider.portal.members.service.AdmissionService;
import net.dider.portal.members.service.DerbisService;
import net.dider.portal.members.service.DirectoryService;
import net.dider.portal.members.service.LedgerService;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.members.service.MemberFilter;
import net.dider.portal.members.service.MemberFilter.Group;
import net.dider.portal.members.service.MemberKeyService;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.members.service.MemberRequestService;
import net.dider.portal.members.service.MemberRow;
import net.dider.portal.members.service.MemberSecretService;
import net.dider.portal.members.service.MembershipService;
import net.dider.portal.members.service.OwnDataService;
import net.dider.portal.members.service.OwnProfileService;
import net.dider.portal.members.service.RegistryService;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.Test;

/** The member registry inside Payara Micro on a real MySQL. Its tests share the tables, as the portal's users do. */
class MembersContainerIT extends InContainer {

    private static final int AT_ONCE = 50;
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 2);

    @Inject
    private AdmissionService admissions;

    @Inject
    private RegistryService registry;

    @Inject
    private MembershipService memberships;

    @Inject
    private MemberSecretService secrets;

    @Inject
    private MemberKeyService keys;

    @Inject
    private LedgerService ledger;

    @Inject
    private DerbisService derbis;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private OwnProfileService profiles;

    @Inject
    private OwnDataService ownData;

    @Inject
    private DirectoryService directory;

    @Inject
    private MemberRequestService requests;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Registrar registrar;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @EJB
    private As.Member member;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void fifty_admissions_at_once_get_fifty_numbers_and_leave_no_gap() throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var running = new ArrayList<Future<Long>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var admission = admission("Koşut", "Üye " + i, SensitiveFacts.NONE);
            // every tenth is refused after its number was taken
            var refused = i % 10 == 9 ? withDecision(admission, new DecisionReference(null, "", DECIDED)) : admission;
            running.add(pool.submit(() -> {
                start.await();
                try {
                    return registrar.call(() -> admissions.admit(refused)).getNumber();
                } catch (Exception e) {
                    return null;
                }
            }));
        }
        start.countDown();
        var numbers = new ArrayList<Long>();
        for (var one : running) {
            var number = one.get(2, TimeUnit.MINUTES);
            if (number != null) {
                numbers.add(number);
            }
        }
        pool.shutdown();

        assertThat(numbers).hasSize(AT_ONCE - 5).doesNotHaveDuplicates();
        assertNoGap("SELECT member_number FROM members ORDER BY member_number");
        assertNoGap("SELECT id FROM member_ledger_rows ORDER BY id");
    }

    @Test
    void a_dump_of_the_tables_holds_nothing_sensitive_in_clear() throws Exception {
        var admitted = admit("Dökümü", "Alınan", identified("10000000146", "Hatice Gizli", LocalDate.of(1990, 5, 17)));
        registrar.call(() -> ledger.print(1, "Deftere yapıştırmak için"));

        assertThat(dump())
                .as("what was admitted")
                .contains("Dökümü")
                .as("what is sealed")
                .doesNotContain("10000000146", "Hatice", "Gizli", "1990-05-17", "17.05.1990");
        var sheet = registrar.call(() -> registry.get(admitted));
        assertThat(sheet.masked())
                .containsEntry(SensitiveField.IDENTITY_NUMBER, "10*******46")
                .containsEntry(SensitiveField.MOTHERS_NAME, "••••");
        assertThat(sheet.toString()).doesNotContain("10000000146", "Hatice");
        assertThat(registrar.call(() -> registry.findByIdentity("10000000146"))).contains(admitted);
        assertThat(find("10000000146")).as("an address never finds by it").isEmpty();
    }

    @Test
    void a_field_opens_to_a_registrar_who_says_why_and_the_trail_knows() throws Exception {
        var id = admit("Açılan", "Alan", identified("10000000078", "Zeynep", LocalDate.of(1980, 1, 1)));

        assertThat(registrar.call(() -> secrets.reveal(id, SensitiveField.IDENTITY_NUMBER, "Genel kurul listesi")))
                .isEqualTo("10000000078");
        assertThat(rows(
                        "SELECT new_value, reason FROM audit_entries WHERE kind = 'SENSITIVE_READ' AND subject = 'member:"
                                + id + "'"))
                .containsExactly("IDENTITY_NUMBER|Genel kurul listesi");
        assertRefused(Reason.REASON_MISSING, () -> secrets.reveal(id, SensitiveField.MOTHERS_NAME, " "));
    }

    @Test
    void editors_translators_and_members_get_nothing() {
        for (var somebody : List.<As>of(editor, translator, member)) {
            for (var service : List.<Callable<Object>>of(
                    () -> registry.find(all(""), 0, 10),
                    () -> registry.get(1L),
                    () -> secrets.reveal(1, SensitiveField.IDENTITY_NUMBER, "merak"),
                    () -> ledger.find(0, 10),
                    () -> derbis.find(0, 10),
                    () -> admissions.admit(admission("A", "B", SensitiveFacts.NONE)),
                    () -> keys.getProgress())) {
                assertThatThrownBy(() -> somebody.call(service)).isInstanceOf(EJBAccessException.class);
            }
        }
        assertThatThrownBy(() -> registrar.call(() -> keys.getProgress())).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_ledger_closes_who_leaves_and_corrects_with_a_new_row() throws Exception {
        var id = admit("Ayrılan", "Üye", SensitiveFacts.NONE);
        var other = PersonFactsFixture.citizen("Ayrılan", "Soyadı");
        registrar.call(() -> {
            memberships.describe(id, other, "tr", null, false, "Soyadı nüfusta değişti", version(id));
            memberships.step(id, StepKind.RESIGNATION, DECIDED.plusDays(3), "Dilekçe evrak 2026/14", null);
            return null;
        });

        assertThat(rows("SELECT kind, full_name, left_on, exit_kind FROM member_ledger_rows WHERE member_id = " + id
                        + " ORDER BY id"))
                .containsExactly(
                        "ENTRY|Ayrılan Üye|null|null",
                        "CORRECTION|Ayrılan Soyadı|null|null",
                        "EXIT|Ayrılan Soyadı|2026-11-05|RESIGNATION");
        assertRefused(Reason.STEP_NOT_NOW, () -> step(id, StepKind.LAPSE, DECIDED.plusDays(4), "x", null));
        assertNoGap("SELECT id FROM member_ledger_rows ORDER BY id");
    }

    @Test
    void an_expulsion_waits_for_the_general_assembly() throws Exception {
        var id = admit("Çıkarılan", "Üye", SensitiveFacts.NONE);
        var board = new DecisionReference(null, "2026/9", DECIDED.plusDays(1));
        assertRefused(
                Reason.DECISION_MISSING, () -> step(id, StepKind.BOARD_EXPULSION, DECIDED.plusDays(1), "Aidat", null));
        step(id, StepKind.BOARD_EXPULSION, DECIDED.plusDays(1), "Aidat", board);

        var waiting = registrar.call(() -> registry.get(id));
        assertThat(waiting.status()).isEqualTo(MemberStatus.EXPULSION_BOARD);
        assertThat(waiting.voting()).isTrue();
        assertThat(waiting.possible()).containsExactly(StepKind.EXPULSION_CONFIRMED, StepKind.EXPULSION_LIFTED);
        assertRefused(
                Reason.STATUTE_SILENT,
                () -> step(id, StepKind.EXPULSION_UNOPPOSED, DECIDED.plusDays(2), "Süre doldu", null));
        assertRefused(
                Reason.DATE_TOO_EARLY, () -> step(id, StepKind.EXPULSION_CONFIRMED, DECIDED, "Genel kurul", board));
        assertRefused(
                Reason.DATE_IN_FUTURE,
                () -> step(id, StepKind.EXPULSION_CONFIRMED, LocalDate.of(2126, 1, 1), "Genel kurul", board));

        step(id, StepKind.EXPULSION_CONFIRMED, DECIDED.plusDays(5), "Genel kurul onayladı", board);
        assertThat(registrar.call(() -> registry.get(id)).voting()).isFalse();
    }

    @Test
    void who_may_join_is_what_the_law_says() throws Exception {
        var citizen = PersonFactsFixture.citizen("Genç", "Aday");
        var appliedOn = LocalDate.of(2026, 11, 22);
        assertRefused(
                Reason.UNDER_AGE,
                () -> admissions.admit(admission(citizen, born(LocalDate.of(2008, 11, 23)), appliedOn)));
        admitted(admission(citizen, born(LocalDate.of(2008, 11, 22)), appliedOn));

        var foreigner = PersonFactsFixture.foreigner("Jan", "Novák", "CZ");
        assertRefused(
                Reason.NO_SETTLEMENT_RIGHT,
                () -> admissions.admit(admission(foreigner, SensitiveFacts.NONE, appliedOn)));
        var honorary = admission(foreigner, SensitiveFacts.NONE, appliedOn);
        var id = admitted(new Admission(
                MemberType.HONORARY,
                honorary.person(),
                honorary.sensitive(),
                honorary.decision(),
                null,
                false,
                false,
                "en",
                null,
                null));
        assertThat(registrar.call(() -> registry.get(id)).voting()).isFalse();
        assertRefused(
                Reason.IDENTITY_WRONG,
                () -> admissions.admit(admission("Yanlış", "Numara", identified("10000000147", "A", null))));
    }

    @Test
    void nobody_is_a_member_twice_but_may_come_back_under_a_new_number() throws Exception {
        var facts = identified("12345678950", "Fatma", LocalDate.of(1975, 3, 3));
        var id = admit("İki", "Kez", facts);
        assertRefused(Reason.ALREADY_MEMBER, () -> admissions.admit(admission("İki", "Kez", facts)));

        step(id, StepKind.RESIGNATION, DECIDED.plusDays(1), "Dilekçe", null);
        var again = admit("İki", "Kez", facts);
        assertThat(registrar.call(() -> registry.get(again)).number())
                .isGreaterThan(registrar.call(() -> registry.get(id)).number());
    }

    @Test
    void names_stand_in_turkish_order_and_are_found_however_they_are_typed() throws Exception {
        for (var name : List.of("Urla", "Çeşme", "Kiraz", "Konak", "Kınık", "Ödemiş", "Buca", "Aliağa", "Çiğli")) {
            admit("Sıradaki", name, SensitiveFacts.NONE);
        }
        assertThat(find("sıradaki"))
                .extracting(r -> r.name().replace("Sıradaki ", ""))
                .containsExactly("Aliağa", "Buca", "Çeşme", "Çiğli", "Kınık", "Kiraz", "Konak", "Ödemiş", "Urla");
        assertThat(find("SIRADAKI CIGLI")).hasSize(1);
        assertThat(registrar.call(() -> registry.find(all("sıradaki"), 3, 2)))
                .extracting(r -> r.name().replace("Sıradaki ", ""))
                .containsExactly("Çiğli", "Kınık");
        assertThat(find("100%")).isEmpty();
    }

    @Test
    void a_renewed_key_seals_everything_again_and_everything_still_opens() throws Exception {
        var id = admit("Anahtar", "Yenilenen", identified("98765432150", "Elif", LocalDate.of(1970, 2, 2)));
        var copy = registrar.call(() -> ledger.print(1, "Anahtar denemesi"));
        var before = rows("SELECT sealed FROM member_secrets WHERE member_id = " + id);

        administrator.call(() -> {
            keys.renew("Yıllık yenileme");
            return keys.reseal().get(2, TimeUnit.MINUTES);
        });

        assertThat(administrator.call(() -> keys.getProgress()).older()).isZero();
        assertThat(rows("SELECT sealed FROM member_secrets WHERE member_id = " + id))
                .hasSameSizeAs(before)
                .doesNotContainAnyElementsOf(before);
        assertThat(registrar.call(() -> secrets.reveal(id, SensitiveField.MOTHERS_NAME, "Denetim")))
                .isEqualTo("Elif");
        assertThat(registrar.call(() -> ledger.open(copy)).bytes())
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(registrar.call(() -> ledger.find(0, 5))).isNotEmpty();
    }

    @Test
    void a_sealed_field_put_into_another_row_does_not_open() throws Exception {
        var one = admit("Taşınan", "Bir", mother("Birinci"));
        var two = admit("Taşınan", "İki", mother("İkinci"));
        sql(
                "UPDATE member_secrets SET sealed = (SELECT s.sealed FROM (SELECT sealed FROM member_secrets WHERE member_id = "
                        + one + ") s) WHERE member_id = " + two);

        assertThatThrownBy(() -> registrar.call(() -> secrets.reveal(two, SensitiveField.MOTHERS_NAME, "Deneme")))
                .isNotNull();
        sql("DELETE FROM member_secrets WHERE member_id = " + two);
    }

    @Test
    void derbis_is_told_once_of_everybody_within_forty_five_days() throws Exception {
        var id = admit("Bildirilen", "Üye", identified("19090909018", "Sevgi", LocalDate.of(1960, 6, 6)));
        var row = Long.valueOf(rows("SELECT id FROM member_ledger_rows WHERE member_id = " + id)
                .get(0));
        var duty = registrar.call(() -> derbis.find(0, 1_000)).stream()
                .filter(d -> d.row().getId().equals(row))
                .findFirst()
                .orElseThrow();
        assertThat(duty.last()).isEqualTo(DECIDED.plusDays(45));
        assertThat(duty.facts()).containsEntry(SensitiveField.IDENTITY_NUMBER, "19*******18");
        assertThat(registrar.call(() -> derbis.export(1_000, "DERBİS bildirimi")))
                .anyMatch(d -> "19090909018".equals(d.facts().get(SensitiveField.IDENTITY_NUMBER)));

        registrar.call(() -> {
            derbis.notify(List.of(row), DECIDED.plusDays(4), "DERBİS 2026-77");
            return null;
        });
        assertThat(registrar.call(() -> derbis.find(0, 1_000)))
                .noneMatch(d -> d.row().getId().equals(row));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> derbis.notify(List.of(row), DECIDED.plusDays(4), "bir daha"));
    }

    @Test
    void a_number_of_the_law_can_be_set_and_is_on_the_trail() throws Exception {
        assertThat(legalNumbers.get(LegalNumber.DERBIS_NOTICE_DAYS)).isEqualTo(45);
        assertThat(LegalNumber.lastDay(LocalDate.of(2026, 11, 22), 45)).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(LegalNumber.lastDay(LocalDate.of(2026, 11, 22), 30)).isEqualTo(LocalDate.of(2026, 12, 22));
        administrator.call(() -> {
            legalNumbers.change(LegalNumber.DERBIS_WARNING_DAYS, 20);
            return null;
        });
        assertThat(legalNumbers.get(LegalNumber.DERBIS_WARNING_DAYS)).isEqualTo(20);
        administrator.call(() -> {
            legalNumbers.change(LegalNumber.DERBIS_WARNING_DAYS, 30);
            return null;
        });
        assertThatThrownBy(() -> registrar.call(() -> {
                    legalNumbers.change(LegalNumber.DERBIS_NOTICE_DAYS, 30);
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void who_is_admitted_is_invited_and_who_leaves_is_out() throws Exception {
        var id = admitted(admission(
                PersonFactsFixture.citizen("Davetli", "Üye").reachedAt("davetli@ornek.org"),
                SensitiveFacts.NONE,
                DECIDED.minusDays(5)));
        var account = rows("SELECT account_id FROM members WHERE id = " + id).get(0);
        assertThat(rows("SELECT email FROM accounts WHERE id = " + account)).containsExactly("davetli@ornek.org");
        assertThat(rows("SELECT role FROM account_roles WHERE account_id = " + account))
                .containsExactly("MEMBER");
        assertThat(rows("SELECT kind FROM outgoing_mails WHERE recipient = 'davetli@ornek.org'"))
                .containsExactly("accounts.invitation");

        var second = admitted(admission(
                PersonFactsFixture.citizen("Aynı", "Adresli").reachedAt("davetli@ornek.org"),
                SensitiveFacts.NONE,
                DECIDED.minusDays(5)));
        assertThat(rows("SELECT COALESCE(account_id, 0) FROM members WHERE id = " + second))
                .as("one address is one person’s")
                .containsExactly("0");

        step(id, StepKind.RESIGNATION, DECIDED.plusDays(3), "Dilekçe", null);
        assertThat(rows("SELECT role FROM account_roles WHERE account_id = " + account))
                .isEmpty();
        assertThat(rows("SELECT is_disabled FROM accounts WHERE id = " + account))
                .as("nothing else is granted to it")
                .containsExactly("1");

        var again = admitted(admission(
                PersonFactsFixture.citizen("Davetli", "Üye").reachedAt("davetli@ornek.org"),
                SensitiveFacts.NONE,
                DECIDED.minusDays(5)));
        assertThat(rows("SELECT account_id FROM members WHERE id = " + again)).containsExactly(account);
        assertThat(rows("SELECT is_disabled FROM accounts WHERE id = " + account))
                .containsExactly("0");
    }

    @Test
    void an_account_that_does_something_else_too_only_loses_the_member_area() throws Exception {
        sql("INSERT INTO accounts (email, display_name, language, is_disabled, created_at, lock_version) VALUES"
                + " ('cevirmen.uye@ornek.org', 'Çevirmen Üye', 'en', FALSE, '2026-01-01', 1)");
        sql("INSERT INTO account_roles (account_id, role) SELECT id, 'EDITOR' FROM accounts WHERE email ="
                + " 'cevirmen.uye@ornek.org'");
        var id = admitted(admission(
                PersonFactsFixture.citizen("Çevirmen", "Üye").reachedAt("cevirmen.uye@ornek.org"),
                SensitiveFacts.NONE,
                DECIDED.minusDays(5)));
        var roles = "SELECT r.role FROM account_roles r JOIN accounts a ON a.id = r.account_id WHERE a.email ="
                + " 'cevirmen.uye@ornek.org' ORDER BY r.role";
        assertThat(rows(roles)).containsExactly("EDITOR", "MEMBER");

        step(id, StepKind.RESIGNATION, DECIDED.plusDays(3), "Dilekçe", null);

        assertThat(rows(roles)).containsExactly("EDITOR");
        assertThat(rows("SELECT is_disabled FROM accounts WHERE email = 'cevirmen.uye@ornek.org'"))
                .containsExactly("0");
    }

    @Test
    void the_member_area_is_closed_to_staff_and_the_queue_of_requests_to_members() {
        for (var somebody : List.of(editor, translator, registrar, administrator)) {
            assertThatThrownBy(() -> somebody.call(profiles::find)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(ownData::export)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(() -> directory.find("", 0, 1)))
                    .isInstanceOf(EJBAccessException.class);
        }
        for (var somebody : List.of(editor, translator, member)) {
            assertThatThrownBy(() -> somebody.call(() -> requests.find(true, 0, 1)))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(() -> requests.get(1L))).isInstanceOf(EJBAccessException.class);
        }
    }

    private long admit(String given, String family, SensitiveFacts facts) throws Exception {
        return admitted(admission(given, family, facts));
    }

    private long admitted(Admission admission) throws Exception {
        return registrar.call(() -> admissions.admit(admission)).getId();
    }

    private int version(long id) {
        return registry.get(id).lockVersion();
    }

    private void step(long id, StepKind kind, LocalDate on, String reason, DecisionReference decision)
            throws Exception {
        registrar.call(() -> {
            memberships.step(id, kind, on, reason, decision);
            return null;
        });
    }

    private List<MemberRow> find(String question) throws Exception {
        return registrar.call(() -> registry.find(all(question), 0, 100));
    }

    private static MemberFilter all(String question) {
        return new MemberFilter(Group.ALL, question, null, null);
    }

    private void assertRefused(Reason reason, ThrowingStep step) {
        assertThatThrownBy(() -> registrar.call(() -> {
                    step.take();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        MemberRefused.class, r -> assertThat(r.getReason()).isEqualTo(reason));
    }

    private interface ThrowingStep {
        void take() throws Exception;
    }

    private static Admission admission(String given, String family, SensitiveFacts facts) {
        return admission(PersonFactsFixture.citizen(given, family), facts, DECIDED.minusDays(5));
    }

    private static Admission admission(PersonFacts person, SensitiveFacts facts, LocalDate appliedOn) {
        return new Admission(
                MemberType.FULL,
                person,
                facts,
                new DecisionReference(null, "2026/7", DECIDED),
                appliedOn,
                false,
                false,
                "tr",
                null,
                null);
    }

    private static Admission withDecision(Admission a, DecisionReference decision) {
        return new Admission(
                a.typeCode(), a.person(), a.sensitive(), decision, a.appliedOn(), false, false, "tr", null, null);
    }

    private static SensitiveFacts identified(String number, String mother, LocalDate born) {
        return new SensitiveFacts(IdentityKind.CITIZEN_NUMBER, number, mother, null, born, null, null);
    }

    private static SensitiveFacts mother(String name) {
        return new SensitiveFacts(null, null, name, null, null, null, null);
    }

    private static SensitiveFacts born(LocalDate day) {
        return new SensitiveFacts(null, null, null, null, day, null, null);
    }

    private void assertNoGap(String query) throws SQLException {
        var numbers = rows(query).stream().map(Long::valueOf).toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().collect(Collectors.toList()));
    }

    /** Every column of every table of the registry and of the audit trail, as a thief of the database would read them. */
    private String dump() throws SQLException {
        var dump = new StringBuilder();
        for (var table : rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            if (table.startsWith("member") || table.startsWith("derbis") || table.startsWith("audit")) {
                dump.append(String.join("\n", rows("SELECT * FROM " + table)));
            }
        }
        return dump.toString();
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(found.getString(i));
                }
                rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
