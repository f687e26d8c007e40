package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.PublicForm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first answer to the ledger: an applicant without account, session or script, a registrar, the board. */
class ApplicationJourneyIT extends AccountJourney {

    private static final String IDENTITY = "10000000146";

    @ParameterizedTest
    @EnumSource(Look.class)
    void an_applicant_proves_prints_is_admitted_by_a_decision_of_the_book_and_resigns_as_a_member(Look look)
            throws IOException {
        var email = look.email("basvuran");
        var surname = "Öğütçü" + look.language;
        var applicant = withoutScript(look);
        fillIn(applicant, look, email, surname);
        applicant.send("form:send");
        assertThat(applicant.page().locator(".notice-title").innerText())
                .isEqualTo(look.text("members.apply.title.sent"));

        var link = AccountsPortal.link(house.letter(email, look.text("mail.applicationProof.title.subject"), 1));
        applicant.open(link);
        applicant.open(link);
        assertThat(state(look)).as("opening a link proves nothing").isEqualTo("SENT");
        applicant.send("form:confirm");
        applicant.page().waitForURL("**" + path(look, "status") + "?token=*");
        assertThat(state(look)).isEqualTo("PROVEN");
        var status = applicant.page().url();
        var reference = applicant.page().locator(".reference").innerText();
        assertThat(applicant.cookies()).as("no session, no cookie").isEmpty();
        assertThat(form(applicant)).contains(reference).contains(surname).doesNotContain(IDENTITY);

        var registrar = receive(look, reference);
        house.letter(email, look.text("mail.applicationReceived.title.subject", reference), 1);
        var boardEmail = house.create(look.email("kurul"), look.language, "BOARD");
        var board = guest(look).enter(boardEmail);
        var label = decide(board, look, reference);

        var letter = house.letter(email, look.text("mail.applicationDecided.title.subject", reference), 1);
        assertThat(letter).contains(label);
        applicant.open(status);
        assertThat(applicant.page().locator(".lead").innerText()).isEqualTo(look.text("members.status.text.ACCEPTED"));
        assertThat(house.one("SELECT COUNT(*) FROM members WHERE family_name = ?", surname))
                .isEqualTo("1");
        assertThat(house.one(
                        "SELECT COUNT(*) FROM applications WHERE CONCAT(sealed_answers, COALESCE(sealed_words, ''))"
                                + " LIKE ? OR sealed_answers LIKE ? OR sealed_answers LIKE ?",
                        "%" + surname + "%",
                        "%" + email + "%",
                        "%" + IDENTITY + "%"))
                .as("nothing of the person in clear")
                .isEqualTo("0");
        assertThat(house.one("SELECT COUNT(*) FROM application_consents"))
                .as("nothing was ticked")
                .isEqualTo("0");

        var member = new MemberSteps(guest(look), registrar, email);
        member.comesIn();
        member.keepsHerRecord();
        member.asksForAnotherName();
        member.standsInTheDirectory();
        member.consentsAndTakesItBack();
        member.owesAndPays(guest(look).enter(house.create(look.email("mali"), look.language, "ADMINISTRATOR")));
        member.takesHerDataAway(identity(look));
        member.resigns(boardEmail);
    }

    private static String identity(Look look) {
        return look == Look.DESK ? IDENTITY : "98765432150";
    }

    private void fillIn(Guest applicant, Look look, String email, String surname) {
        assertThat(applicant.open(path(look, "apply"))).isEqualTo(200);
        applicant.send("form:next");
        assertThat(applicant.page().locator("[id='form:KIND-message']").innerText())
                .isEqualTo(look.text("members.problem.message.CHOICE_REQUIRED"));
        applicant.page().getByLabel(look.text("members.choice.enum.CITIZEN")).check();
        applicant.send("form:next");

        applicant.type("form:GIVEN_NAMES", "Işıl").type("form:SURNAME", surname).type("form:BIRTH_DATE", "31.2.1980");
        applicant.send("form:next");
        assertThat(applicant.page().locator("[id='form:BIRTH_DATE-message']").innerText())
                .isEqualTo(look.text("members.problem.message.DATE"));
        assertThat(applicant.field("form:SURNAME").inputValue()).isEqualTo(surname);
        applicant.type("form:BIRTH_DATE", "5.3.1980").send("form:next");

        applicant.type("form:EMAIL", email).type("form:CITY", "İzmir");
        var other = look == Look.DESK ? Look.PHONE : Look.DESK;
        applicant.send("speak-" + other.language);
        assertThat(applicant.page().locator("html").getAttribute("lang")).isEqualTo(other.language);
        assertThat(applicant.field("form:CITY").inputValue())
                .as("typed in the other language")
                .isEqualTo("İzmir");
        applicant.send("speak-" + look.language);
        applicant.field("form:COUNTRY").selectOption("TR");
        assertThat(applicant.page().url()).doesNotContain(email).doesNotContain("Öğütçü");
        applicant.send("form:next");

        applicant.field("form:CAPACITY").check();
        applicant.field("form:STATUTE").check();
        applicant.send("form:next");
        for (var consent : new String[] {"BULLETIN", "PHOTO", "PARTNERS"}) {
            assertThat(applicant.field("form:" + consent).isChecked())
                    .as(consent)
                    .isFalse();
        }
        applicant.send("form:next");
        assertThat(applicant.page().locator(".answer-list").first().innerText())
                .contains(look.text("members.choice.enum.CITIZEN"));
    }

    private Guest receive(Look look, String reference) {
        var registrar = guest(look).enter(house.create(look.email("kayitci"), look.language, "REGISTRAR"));
        registrar.open("/admin/board?group=AWAITING_FORM");
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        row(registrar, reference).locator("a").first().click();
        registrar.page().waitForURL("**/admin/board/application?id=*");
        registrar
                .page()
                .getByLabel(look.text("members.gender.enum.FEMALE"), exact())
                .check();
        registrar.type("form:MOTHERS_NAME", "Ayşe").type("form:IDENTITY_NUMBER", identity(look));
        registrar
                .page()
                .getByLabel(look.text("members.identity.enum.CITIZEN_NUMBER"), exact())
                .check();
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        registrar.press("form:receive", look.text("members.application.message.received"));
        assertThat(registrar.field("form:decide").count())
                .as("a registrar decides nothing")
                .isZero();
        return registrar;
    }

    private String decide(Guest board, Look look, String reference) {
        board.open("/admin/board/decision");
        assertThat(Browser.barriers(board.page())).isEmpty();
        board.type("form:subject", "Üyelik başvurusu " + reference)
                .type("form:text", "Başvurunun kabulüne oy birliğiyle karar verildi.");
        board.type("form:attendees", "Bir Başkan, başkan\nBir Yazman, yazman");
        board.field("form:save").click();
        board.page().waitForURL("**/admin/board/decision?id=*");
        var label = board.heading().replaceAll(".*?(\\d+/\\d+).*", "$1");

        board.open("/admin/board");
        assertThat(Browser.barriers(board.page())).isEmpty();
        row(board, reference).locator("input[name=chosen]").check();
        board.field("form:decision")
                .selectOption(board.page()
                        .locator("[id='form:decision'] option")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(label + " "))
                        .getAttribute("value"));
        board.field("form:decide").click();
        board.page().locator(".ui-growl-title").waitFor();
        board.open("/admin/board?group=CLOSED");
        assertThat(row(board, reference).innerText()).contains(look.text("members.state.enum.ACCEPTED"));
        return label;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_draft_goes_on_by_mail_and_is_deleted_when_its_writer_says_so(Look look) {
        var email = look.email("yarim");
        var applicant = withoutScript(look);
        applicant.open(path(look, "apply"));
        applicant
                .page()
                .getByLabel(look.text("members.choice.enum.LEGAL_PERSON"))
                .check();
        applicant.send("form:next");
        applicant
                .type("form:TITLE", "Körfez Derneği")
                .type("form:REPRESENTATIVE", "Bir Temsilci")
                .type("form:REPRESENTATIVE_OFFICE", "Başkan");
        applicant.send("form:next");
        applicant.type("form:EMAIL", email);
        applicant.page().locator(".more-ways summary").click();
        applicant.send("form:later");
        assertThat(applicant.page().locator(".notice-ok").innerText())
                .contains(look.text("members.apply.message.mailed"));

        var link = AccountsPortal.link(house.letter(email, look.text("mail.applicationResume.title.subject"), 1));
        var later = withoutScript(look);
        later.open(link);
        later.open(link + "&step=PERSON");
        assertThat(later.field("form:TITLE").inputValue()).isEqualTo("Körfez Derneği");
        later.page().locator(".more-ways summary").click();
        later.send("form:discard");

        later.open(link);
        assertThat(later.page().locator(".notice-title").innerText())
                .isEqualTo(look.text("members.apply.title.closed"));
    }

    @Test
    void what_fills_in_the_hidden_box_stores_nothing_and_is_not_told() {
        var before = house.one("SELECT COUNT(*) FROM applications");
        var answer = PublicForm.submit(
                house.portal(),
                path(Look.DESK, "apply"),
                Map.of("form:KIND", "CITIZEN", "form:website", "https://spam.example", "form:next", "next"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(house.one("SELECT COUNT(*) FROM applications")).isEqualTo(before);
    }

    @Test
    void whoever_begins_too_many_waits_and_is_told_how_long() {
        var status = 302;
        for (var i = 0; i < 30 && status == 302; i++) {
            status = PublicForm.submit(
                            house.portal(),
                            path(Look.PHONE, "apply"),
                            Map.of("form:KIND", "CITIZEN", "form:next", "next"))
                    .statusCode();
        }
        var refused = PublicForm.submit(
                house.portal(), path(Look.PHONE, "apply"), Map.of("form:KIND", "CITIZEN", "form:next", "next"));

        assertThat(status).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("checked");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_public_pages_have_no_barrier_and_no_wide_line(Look look) {
        var guest = guest(look);
        guest.open(path(look, "apply"));
        assertThat(Browser.barriers(guest.page())).isEmpty();
        guest.page()
                .getByLabel(look.text("members.choice.enum.FOREIGN_NATIONAL"))
                .check();
        guest.send("form:next");
        guest.send("form:next");
        assertThat(guest.field("form:GIVEN_NAMES").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(Browser.barriers(guest.page())).isEmpty();
        assertThat((Integer) guest.page().evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(look.width);
    }

    private Guest withoutScript(Look look) {
        var visit = BROWSER.visitor(new NewContextOptions()
                .setLocale(look.locale)
                .setViewportSize(look.width, 900)
                .setJavaScriptEnabled(false));
        return new Guest(house, look, visit.page());
    }

    private static com.microsoft.playwright.Locator row(Guest guest, String reference) {
        return guest.page()
                .locator("tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(reference));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String form(Guest applicant) throws IOException {
        var download = applicant
                .page()
                .waitForDownload(() -> applicant.field("form:print").click());
        try (var paper = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    /** Of the latest application that was sent. */
    private String state(Look look) {
        return house.one("SELECT state FROM applications WHERE language = ? ORDER BY submitted_at DESC", look.language);
    }

    private static String path(Look look, String view) {
        return "/" + look.language + "/" + look.text("routes.members." + view);
    }
}
