package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.service.Answers;
import net.dider.portal.members.service.ApplicationCleaningService;
import net.dider.portal.members.service.ApplicationDeskService;
import net.dider.portal.members.service.ApplicationGroup;
import net.dider.portal.members.service.ApplicationService;
import net.dider.portal.members.service.ApplicationVerdictService;
import net.dider.portal.members.service.BoardDecisionService;
import net.dider.portal.members.service.BoardDecisionService.Words;
import net.dider.portal.members.service.DecisionRefused;
import net.dider.portal.members.service.DecisionRefused.Reason;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.Question;
import net.dider.portal.members.service.Verdict;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications and the decision book inside Payara Micro on a real MySQL. */
class BoardContainerIT extends InContainer {

    private static final int AT_ONCE = 50;
    private static final Words WORDS = new Words("Konu", "Metin", "Bir Başkan, başkan", "");

    @Inject
    private ApplicationService applications;

    @Inject
    private ApplicationDeskService desk;

    @Inject
    private ApplicationVerdictService verdicts;

    @Inject
    private ApplicationCleaningService cleaning;

    @Inject
    private BoardDecisionService decisions;

    @EJB
    private As.Board board;

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

    @BeforeEach
    void nobodyHasToWait() throws SQLException {
        sql("DELETE FROM sign_in_throttles");
    }

    @Test
    void fifty_at_once_get_fifty_numbers_without_a_gap() throws Exception {
        var day = LocalDate.of(2001, 5, 7);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var tasks = new ArrayList<Callable<BoardDecision>>();
            IntStream.range(0, AT_ONCE).forEach(i -> tasks.add(() -> board.call(() -> decisions.write(day, WORDS))));
            var numbers = new ArrayList<Integer>();
            for (Future<BoardDecision> written : pool.invokeAll(tasks)) {
                numbers.add(written.get().getNumber());
            }

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void numbers_restart_with_the_year_and_a_failed_entry_leaves_no_gap() throws Exception {
        assertThat(board.call(() -> decisions.write(LocalDate.of(2002, 12, 31), WORDS))
                        .getLabel())
                .isEqualTo("2002/1");
        assertThat(board.call(() -> decisions.write(LocalDate.of(2003, 1, 2), WORDS))
                        .getLabel())
                .isEqualTo("2003/1");
        assertRefused(Reason.BEFORE_LAST, () -> decisions.write(LocalDate.of(2003, 1, 1), WORDS));
        assertRefused(Reason.MISSING, () -> decisions.write(LocalDate.of(2003, 1, 3), new Words("", "x", "y", "")));
        assertRefused(Reason.DATE, () -> decisions.write(today().plusDays(1), WORDS));

        assertThat(board.call(() -> decisions.write(LocalDate.of(2003, 1, 3), WORDS))
                        .getLabel())
                .isEqualTo("2003/2");
    }

    @Test
    void a_locked_decision_is_corrected_and_not_changed() throws Exception {
        var written = board.call(() -> decisions.write(LocalDate.of(2004, 1, 5), WORDS));
        board.call(() -> {
            decisions.change(written.getId(), written.getLockVersion(), new Words("Yeni konu", "Metin", "Biri", ""));
            return null;
        });
        assertRefused(Reason.CHANGED_MEANWHILE, () -> {
            decisions.change(written.getId(), written.getLockVersion(), WORDS);
            return null;
        });
        board.call(() -> {
            decisions.lock(written.getId());
            return null;
        });
        assertRefused(Reason.LOCKED, () -> {
            decisions.change(written.getId(), written.getLockVersion() + 2, WORDS);
            return null;
        });
        board.call(() -> {
            decisions.correct(written.getId(), "Konudaki yazım yanlışı düzeltilmiştir.");
            return null;
        });

        assertThat(board.call(() -> decisions.find(written.getId()))
                        .orElseThrow()
                        .getSubject())
                .isEqualTo("Yeni konu");
        assertThat(board.call(() -> decisions.findCorrections(written.getId()))).hasSize(1);
    }

    @Test
    void many_are_decided_in_one_sitting_or_none() throws Exception {
        var first = received("Bir", "bir@ornek.org", "12345678028");
        var second = received("İki", "iki@ornek.org", "");
        var decision = board.call(() -> decisions.write(today(), WORDS));

        assertRefused(Reason.WORDS, () -> decide(List.of(first), Verdict.REJECT, decision, " "));
        assertRefused(Reason.NOTHING_CHOSEN, () -> decide(List.of(), Verdict.ACCEPT, decision, ""));
        assertRefused(Reason.INCOMPLETE, () -> decide(List.of(first, second), Verdict.ACCEPT, decision, ""));
        assertThat(text("SELECT GROUP_CONCAT(DISTINCT state) FROM applications WHERE id IN (" + first + "," + second
                        + ")"))
                .isEqualTo("RECEIVED");

        board.call(() -> decide(List.of(first, second), Verdict.ASK_BACK, decision, "Belgeniz eksik."));
        assertThat(text("SELECT COUNT(*) FROM applications WHERE state = 'ASKED_BACK' AND decision_id = "
                        + decision.getId()))
                .isEqualTo("2");
        assertThat(text("SELECT locked_at IS NOT NULL FROM board_decisions WHERE id = " + decision.getId()))
                .isEqualTo("1");
        assertThat(text("SELECT COUNT(*) FROM applications WHERE sealed_words LIKE '%Belgeniz%'"))
                .isEqualTo("0");
    }

    @Test
    void a_slip_of_the_pen_in_an_identity_number_is_told_when_the_form_arrives() {
        assertThatThrownBy(() -> received("Beş", "bes@ornek.org", "11111111110"))
                .isInstanceOfSatisfying(DecisionRefused.class, r -> assertThat(r.getRegistry())
                        .isEqualTo(MemberRefused.Reason.IDENTITY_WRONG));
    }

    @Test
    void a_decision_is_not_older_than_what_it_decides() throws Exception {
        var id = received("Üç", "uc@ornek.org", "98765432150");
        var old = board.call(() -> decisions.write(LocalDate.of(2005, 3, 1), WORDS));

        assertRefused(Reason.DECISION_TOO_OLD, () -> decide(List.of(id), Verdict.REJECT, old, "Olmadı."));
    }

    @Test
    void the_same_name_or_address_is_noticed() throws Exception {
        var one = received("Aynı Kişi", "ayni@ornek.org", "12345678950");
        var other = received("AYNI KİŞİ", "baska@ornek.org", "12345678950");

        var rows = registrar.call(() -> desk.find(ApplicationGroup.TO_DECIDE, 0, 500));

        assertThat(rows.stream().filter(r -> List.of(one, other)
                        .contains(r.application().getId())))
                .hasSize(2)
                .allMatch(r -> r.twins() == 1);
    }

    @Test
    void others_have_no_business_at_the_boards_desk() {
        for (var somebody : List.of(editor, translator, member)) {
            assertThatThrownBy(() -> somebody.call(() -> desk.count())).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(() -> desk.read(1))).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(() -> decisions.find(2001, 0, 1)))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> somebody.call(() -> decisions.write(LocalDate.of(2001, 5, 7), WORDS)))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> registrar.call(() -> decisions.write(LocalDate.of(2001, 5, 7), WORDS)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> registrar.call(() -> {
                    verdicts.decide(List.of(1L), Verdict.ACCEPT, 1L, "");
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void drafts_that_nobody_went_on_with_are_forgotten_and_others_are_not() throws Exception {
        var old = applications
                .start(new Answers().put(Question.KIND, "CITIZEN"), "tr")
                .token();
        sql("UPDATE applications SET changed_at = '2020-01-01' WHERE id = " + idOf(old));
        var fresh = applications
                .start(new Answers().put(Question.KIND, "CITIZEN"), "en")
                .token();
        var kept = received("Dört", "dort@ornek.org", "19090909018");
        sql("UPDATE applications SET changed_at = '2020-01-01' WHERE id = " + kept);

        cleaning.forgetUnproven(Instant.now().minus(Duration.ofDays(30)));

        assertThat(applications.findDraft(old)).isEmpty();
        assertThat(applications.findDraft(fresh)).isPresent();
        assertThat(text("SELECT state FROM applications WHERE id = " + kept)).isEqualTo("RECEIVED");
    }

    @Test
    void a_link_opens_one_application_and_only_for_what_it_is() throws Exception {
        var token = applications
                .start(new Answers().put(Question.KIND, "CITIZEN"), "tr")
                .token();

        assertThat(applications.keep(token, new Answers().put(Question.GIVEN_NAMES, "Işıl"), "en"))
                .isTrue();
        assertThat(applications.findDraft(token).orElseThrow().answers().get(Question.GIVEN_NAMES))
                .isEqualTo("Işıl");
        assertThat(applications.findFollowed(token)).isEmpty();
        assertThat(applications.isProvable(token)).isFalse();
        assertThat(applications.send(token, "tr")).as("nothing is answered yet").isFalse();
        assertThat(text("SELECT COUNT(*) FROM application_links WHERE token_hash = '" + token + "'"))
                .isEqualTo("0");
    }

    /** Sent, proven, and the signed form there today. */
    private long received(String name, String email, String identity) throws Exception {
        var answers = new Answers()
                .put(Question.KIND, "CITIZEN")
                .put(Question.GIVEN_NAMES, name)
                .put(Question.SURNAME, "Sınayan")
                .put(Question.BIRTH_DATE, "1.1.1980")
                .put(Question.EMAIL, email)
                .put(Question.CITY, "İzmir")
                .put(Question.COUNTRY, "TR")
                .put(Question.CAPACITY, true)
                .put(Question.STATUTE, true);
        var token = applications.start(answers, "tr").token();
        var id = idOf(token);
        assertThat(applications.send(token, "tr")).isTrue();
        var proof = Secrets.token();
        sql("INSERT INTO application_links (application_id, purpose, token_hash, expires_at) VALUES (" + id
                + ", 'PROVE', '" + Secrets.hash(proof) + "', '2099-01-01')");
        assertThat(applications.prove(proof)).isPresent();
        var paper = new Answers()
                .put(Question.GENDER, "FEMALE")
                .put(Question.MOTHERS_NAME, "Ayşe")
                .put(Question.IDENTITY_KIND, "CITIZEN_NUMBER")
                .put(Question.IDENTITY_NUMBER, identity);
        registrar.call(() -> {
            desk.receive(id, today(), paper);
            return null;
        });
        return id;
    }

    private Object decide(List<Long> ids, Verdict verdict, BoardDecision decision, String words) {
        verdicts.decide(ids, verdict, decision.getId(), words);
        return null;
    }

    private void assertRefused(Reason reason, Callable<?> deed) {
        assertThatThrownBy(() -> board.call(deed::call))
                .isInstanceOfSatisfying(
                        DecisionRefused.class, r -> assertThat(r.getReason()).isEqualTo(reason));
    }

    private long idOf(String token) throws SQLException {
        return Long.parseLong(
                text("SELECT application_id FROM application_links WHERE token_hash = '" + Secrets.hash(token) + "'"));
    }

    private static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
