package net.dider.portal.dues.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.service.OwnDataPart;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.pdf.PdfSheet;

/** Dues, payments and warnings, as a member takes them away with her data; amounts in kuruş. */
@ApplicationScoped
class DuesOwnData implements OwnDataPart {

    @Inject
    private DuesBook book;

    @Inject
    private DuesPaper paper;

    @Override
    public String name() {
        return "dues";
    }

    @Override
    public JsonStructure json(Member member) {
        var account = book.read(member);
        var charges = Json.createArrayBuilder();
        account.charges().forEach(c -> charges.add(charge(c)));
        var payments = Json.createArrayBuilder();
        account.payments().forEach(p -> payments.add(payment(p)));
        var warnings = Json.createArrayBuilder();
        account.warnings().forEach(w -> warnings.add(warning(w)));
        return Json.createObjectBuilder()
                .add("reference", account.getReference())
                .add("charges", charges)
                .add("payments", payments)
                .add("warnings", warnings)
                .build();
    }

    private static JsonObjectBuilder charge(DuesCharge charge) {
        return Json.createObjectBuilder()
                .add("year", charge.getYear())
                .add("kind", charge.getKind().name())
                .add("amount", charge.getAmount())
                .add("unpaid", charge.getUnpaid())
                .add("dueOn", charge.getDueOn().toString())
                .add("exempted", charge.isExempted())
                .add("exemptionReason", charge.isExempted() ? charge.getExemptionReason() : "");
    }

    private static JsonObjectBuilder payment(DuesPayment payment) {
        return Json.createObjectBuilder()
                .add("kind", payment.getKind().name())
                .add("amount", payment.getAmount())
                .add("paidOn", payment.getPaidOn().toString())
                .add("evidence", payment.getEvidence().name())
                .add("reference", payment.getReference())
                .add("note", payment.getNote())
                .add("undone", payment.isUndone());
    }

    private static JsonObjectBuilder warning(DuesWarning warning) {
        return Json.createObjectBuilder()
                .add("writtenAt", warning.getWrittenAt().toString())
                .add("channel", warning.getChannel().name())
                .add("recipient", warning.getRecipient())
                .add("letter", warning.getLetter());
    }

    @Override
    public void print(Member member, Language language, PdfSheet sheet) {
        paper.add(sheet, book.read(member), language);
    }
}
