package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.zip.ZipInputStream;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.Browser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a new member does from the letter of invitation to her resignation, and the registrar on the other side. */
final class MemberSteps {

    private static final int YEAR = LocalDate.now(DateTexts.ISTANBUL).getYear();

    private final AccountsPortal house;
    private final Look look;
    private final String email;
    private final String memberId;
    private final Guest member;
    private final Guest registrar;

    MemberSteps(Guest member, Guest registrar, String email) {
        this.house = member.house();
        this.look = member.look();
        this.member = member;
        this.registrar = registrar;
        this.email = email;
        memberId = house.one("SELECT id FROM members WHERE email = ?", email);
    }

    /** The letter, a password, the first sign-in; the member area is hers and she is nobody else's. */
    void comesIn() {
        assertThat(house.one("SELECT role FROM account_roles WHERE account_id = ?", house.id(email)))
                .isEqualTo("MEMBER");
        var letter = house.letter(email, look.text("mail.invitation.title.subject"), 1);
        assertThat(letter).contains(look.text("mail.invitation.paragraph.memberReason"));
        member.open(AccountsPortal.link(letter));
        member.type("form:password", AccountsPortal.PASSWORD).send("form:choose");
        member.page().waitForURL("**" + look.path("sign-in") + "?notice=password");
        member.enter(email);
        assertThat(member.open("/admin/members")).isEqualTo(403);
        see("/my/notifications");
        assertThat(member.page().locator("#main").innerText()).contains(look.text("my.notification.enum.WELCOME"));
        member.press("form:read", look.text("my.notifications.message.read"));
    }

    /** What is hers to change she changes at once; an occupation is corrected in the ledger too, a phone is not. */
    void keepsHerRecord() {
        see("/my/profile");
        member.type("form:phone", "+90 232 000 00 00");
        member.press("form:save", look.text("my.profile.message.saved"));
        assertThat(ledgerRows("CORRECTION")).isEqualTo("0");
        member.field("form:save").click();
        member.page().locator(".ui-message-error").first().waitFor();
        member.type("form:occupation", "Mimar");
        member.press("form:save", look.text("my.profile.message.saved"));
        assertThat(ledgerRows("CORRECTION")).isEqualTo("1");
        assertThat(house.one("SELECT phone FROM members WHERE id = ?", memberId))
                .isEqualTo("+90 232 000 00 00");
    }

    /** A name is changed by a registrar who says why; she is told in her language, and the ledger has it. */
    void asksForAnotherName() {
        see("/my/requests");
        member.field("change:save").click();
        member.page()
                .locator("[id='change:field_message'], .ui-message-error")
                .first()
                .waitFor();
        member.field("change:field").selectOption("FAMILY_NAME");
        member.page() // the value’s field follows the choice
                .waitForCondition(() -> (Boolean) member.page().evaluate("() => PrimeFaces.ajax.Queue.isEmpty()"));
        member.type("change:value", "Yenisoy" + look.language).type("change:words", "Evlendim.");
        member.press("change:save", look.text("my.requests.message.asked"));
        assertThat(house.one(
                        "SELECT COUNT(*) FROM member_requests WHERE sealed_words LIKE '%Yenisoy%' OR sealed_words LIKE"
                                + " '%Evlendim%'"))
                .as("nothing in clear")
                .isEqualTo("0");

        openRequest("CHANGE");
        assertThat(registrar.page().locator("#facts").innerText()).contains("Yenisoy" + look.language, "Evlendim.");
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        registrar.field("form:accept").click();
        registrar.page().locator(".ui-message-error").first().waitFor();
        registrar.type("form:reason", "Evlilik cüzdanı görüldü.");
        registrar.press("form:accept", look.text("members.request.message.decided"));

        assertThat(house.one("SELECT family_name FROM members WHERE id = ?", memberId))
                .isEqualTo("Yenisoy" + look.language);
        assertThat(house.one(
                        "SELECT reason FROM member_ledger_rows WHERE member_id = ? ORDER BY id DESC LIMIT 1", memberId))
                .isEqualTo("Evlilik cüzdanı görüldü.");
        assertThat(house.letter(email, look.text("mail.requestDecided.title.subject"), 1))
                .contains("Evlilik cüzdanı görüldü.");
    }

    /** Nobody sees her until she says so; then what she chose and nothing else. */
    void standsInTheDirectory() {
        see("/my/directory");
        assertThat(member.page().locator("#main").innerText()).contains(look.text("my.directory.text.invisible"));
        tick("my.directory.enum.CITY");
        member.field("form:save").click();
        member.page().locator(".ui-message-error").first().waitFor();
        tick("my.directory.enum.NAME");
        member.press("form:save", look.text("my.directory.message.shown"));
        member.open("/my/directory?q=yenisoy" + look.language);
        assertThat(member.page().locator("[id=cards]").innerText())
                .contains("İzmir")
                .doesNotContain("Mimar", email);
        member.open("/my/directory?q=mimar");
        assertThat(member.page().locator("[id=cards]").innerText())
                .as("found by what she hides")
                .doesNotContain("Yenisoy" + look.language);
    }

    /** Given and withdrawn with one press each. */
    void consentsAndTakesItBack() {
        see("/my/consents");
        member.field("form:row:0:give").click();
        member.page().locator("[id='form:row:0:withdraw']").waitFor();
        assertThat(house.one(
                        "SELECT COUNT(*) FROM member_consents WHERE member_id = ? AND withdrawn_at IS NULL", memberId))
                .isEqualTo("1");
        assertThat(Browser.barriers(member.page())).isEmpty();
        member.field("form:row:0:withdraw").click();
        member.page().locator("[id='form:row:0:give']").waitFor();
        assertThat(house.one(
                        "SELECT COUNT(*) FROM member_consents WHERE member_id = ? AND withdrawn_at IS NULL", memberId))
                .isEqualTo("0");
    }

    /** Charged once, urged in her language, paid in two parts; she sees each of it. */
    void owesAndPays(Guest administrator) {
        see("/my/dues");
        assertThat(member.page().locator("#main").innerText()).contains(look.text("dues.my.text.nothing"));
        administrator.open("/admin/dues?year=" + YEAR);
        administrator.type("form:amount", "bin iki yüz");
        administrator.field("form:save").click();
        administrator.page().locator(".ui-message-error").first().waitFor();
        administrator.type("form:amount", "1.200,00").type("form:day", YEAR + "-01-31");
        administrator.type("form:decision", "Genel Kurul, madde 8");
        administrator.press("form:save", look.text("dues.overview.message.decided"));
        administrator.field("accrual:save").click();
        administrator.page().getByText(look.text("dues.overview.text.nobody")).waitFor();
        assertThat(Browser.barriers(administrator.page())).isEmpty();

        see("/my/dues");
        assertThat(member.page().locator("#main").innerText()).contains(look.text("dues.my.text.owed", "1.200,00 ₺"));
        house.exec("UPDATE dues_charges SET due_on = CURRENT_DATE - INTERVAL 20 DAY WHERE member_id = ?", memberId);
        registrar.open("/admin/dues/arrears?q=yenisoy" + look.language);
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        registrar.page().locator("input[name=row]").check();
        registrar.field("form:save").click();
        registrar.page().locator(".notice-ok").waitFor();
        assertThat(house.letter(email, look.text("mail.duesWarning.title.subject"), 1))
                .contains("1.200,00 ₺");

        registrar.page().locator(".notice-ok a").click();
        registrar.page().waitForURL("**/admin/dues/member?member=" + memberId);
        pay("700");
        pay("600");
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        see("/my/dues");
        assertThat(member.page().locator("#main").innerText())
                .contains(look.text("dues.my.text.nothing"), look.text("dues.my.text.credit", "100,00 ₺"));
        var statement = member.page()
                .waitForDownload(() -> member.field("statement:print").click());
        assertThat(statement.suggestedFilename()).endsWith(".pdf");
    }

    private void pay(String amount) {
        registrar.type("payment:amount", amount).type("payment:day", YEAR + "-02-01");
        registrar.type("payment:reference", "");
        registrar.field("payment:save").click();
        registrar.page().locator("[id='payment'] .ui-message-error").first().waitFor();
        assertThat(registrar.field("payment:amount").inputValue())
                .as("what was typed")
                .isEqualTo(amount);
        registrar.type("payment:reference", "DEKONT " + amount);
        registrar.press("payment:save", look.text("dues.member.message.paid", amount + ",00 ₺"));
    }

    /** All that is kept, for her alone and for her password; who looked at her record stands beside it. */
    void takesHerDataAway(String identity) throws IOException {
        see("/my/data");
        assertThat(member.page().locator("#main").innerText())
                .contains(look.text("accounts.audit.enum.MEMBER_READ"), "Kişi kayitci." + look.language);
        member.type("form:password", "bu değil");
        member.field("form:save").click();
        member.page().locator(".ui-message-error").first().waitFor();
        member.type("form:password", AccountsPortal.PASSWORD);
        var download =
                member.page().waitForDownload(() -> member.field("form:save").click());
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("data.json", "data.pdf");
        assertThat(new String(files.get("data.json"), StandardCharsets.UTF_8))
                .contains(identity, "Yenisoy" + look.language, "MEMBER_READ", "DEKONT 700");
        try (var paper = Loader.loadPDF(files.get("data.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(look.text("members.own.title.data"), identity, "Yenisoy" + look.language);
        }
        assertThat(house.one(
                        "SELECT COUNT(*) FROM audit_entries WHERE kind = 'EXPORTED' AND subject = ?",
                        "member:" + memberId))
                .isEqualTo("1");
    }

    /** Notice, the day it reached the board, the ledger's exit row; she is out and told so. */
    void resigns(String boardEmail) {
        see("/my/resign");
        member.type("form:password", AccountsPortal.PASSWORD);
        member.field("form:save").click();
        member.page().locator(".ui-message-error").first().waitFor();
        member.field("form:sure").check();
        member.type("form:password", AccountsPortal.PASSWORD);
        member.field("form:save").click();
        member.page().locator(".notice-title").waitFor();
        assertThat(house.one("SELECT status FROM members WHERE id = ?", memberId))
                .isEqualTo("ACTIVE");
        house.letter(boardEmail, look.text("mail.resignationGiven.title.subject"), 1);

        openRequest("RESIGNATION");
        registrar.type("form:reason", "Üyenin bildirimi.");
        registrar.press("form:save", look.text("members.request.message.decided"));
        assertThat(house.one("SELECT status FROM members WHERE id = ?", memberId))
                .isEqualTo("RESIGNED");
        assertThat(ledgerRows("EXIT")).isEqualTo("1");
        assertThat(house.one("SELECT COUNT(*) FROM account_roles WHERE account_id = ?", house.id(email)))
                .isEqualTo("0");
        assertThat(member.isOut()).isTrue();
        assertThat(house.letter(email, look.text("mail.requestDecided.title.subject"), 2))
                .contains("Üyenin bildirimi.");
    }

    private void see(String page) {
        assertThat(member.open(page)).isEqualTo(200);
        assertThat(Browser.barriers(member.page())).as(page).isEmpty();
        assertThat((Integer) member.page().evaluate("() => document.documentElement.scrollWidth"))
                .as(page)
                .isLessThanOrEqualTo(look.width);
    }

    private void openRequest(String kind) {
        var id = house.one(
                "SELECT id FROM member_requests WHERE member_id = ? AND kind = ? AND state = 'OPEN'", memberId, kind);
        registrar.open("/admin/members/requests");
        assertThat(Browser.barriers(registrar.page())).isEmpty();
        registrar
                .page()
                .locator("a[href='/admin/members/request?id=" + id + "']")
                .click();
        registrar.page().waitForURL("**/admin/members/request?id=" + id);
    }

    private void tick(String key) {
        member.page()
                .getByLabel(look.text(key), new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    private String ledgerRows(String kind) {
        return house.one("SELECT COUNT(*) FROM member_ledger_rows WHERE member_id = ? AND kind = ?", memberId, kind);
    }
}
