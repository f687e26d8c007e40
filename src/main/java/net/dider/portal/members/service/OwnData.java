package net.dider.portal.members.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.dider.portal.accounts.service.AuditHistory.Deed;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberConsent;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.service.OwnRequestService.Own;

/** What the association keeps of one member, gathered for her. */
record OwnData(
        Instant madeAt,
        Member member,
        Map<SensitiveField, String> sealed,
        List<MemberStep> steps,
        List<MemberConsent> consents,
        List<Own> requests,
        List<Deed> deeds,
        Map<String, JsonStructure> others) {

    /** For machines: names in English, moments in ISO form, nothing left out. */
    String json() {
        var all = Json.createObjectBuilder()
                .add("madeAt", madeAt.toString())
                .add("membership", membership())
                .add("person", person())
                .add("sealed", sealedFields())
                .add("directory", directory())
                .add("steps", stepRows())
                .add("consents", consentRows())
                .add("requests", requestRows())
                .add("accesses", deedRows());
        others.forEach(all::add);
        return all.build().toString();
    }

    private JsonObjectBuilder membership() {
        return Json.createObjectBuilder()
                .add("number", member.getNumber())
                .add("type", member.getType().getCode())
                .add("status", member.getStatus().name())
                .add("joinedOn", member.getJoinedOn().toString())
                .add("founder", member.isFounder())
                .add("language", member.getLanguage())
                .add(
                        "office",
                        member.getOffice() == null ? "" : member.getOffice().getName());
    }

    private JsonObjectBuilder person() {
        var facts = member.getFacts();
        return Json.createObjectBuilder()
                .add("kind", facts.kind().name())
                .add("givenName", facts.givenName())
                .add("familyName", facts.familyName())
                .add("organisationName", facts.organisationName())
                .add("representativeName", facts.representativeName())
                .add("gender", facts.gender() == null ? "" : facts.gender().name())
                .add("nationality", facts.nationality())
                .add("occupation", facts.occupation())
                .add("education", facts.education())
                .add("email", facts.email())
                .add("phone", facts.phone())
                .add("address", facts.address())
                .add("city", facts.city())
                .add("country", facts.countryCode());
    }

    private JsonObjectBuilder sealedFields() {
        var fields = Json.createObjectBuilder();
        sealed.forEach((field, text) -> fields.add(field.name(), text));
        return fields;
    }

    private JsonArrayBuilder directory() {
        var fields = Json.createArrayBuilder();
        member.getShown().stream().sorted().forEach(f -> fields.add(f.name()));
        return fields;
    }

    private JsonArrayBuilder stepRows() {
        var rows = Json.createArrayBuilder();
        steps.forEach(s -> rows.add(Json.createObjectBuilder()
                .add("kind", s.getKind().name())
                .add("effectiveOn", s.getEffectiveOn().toString())
                .add("decision", text(s.getDecisionNumber()))
                .add("reason", s.getReason())
                .add("recordedAt", s.getRecordedAt().toString())));
        return rows;
    }

    private JsonArrayBuilder consentRows() {
        var rows = Json.createArrayBuilder();
        consents.forEach(c -> rows.add(Json.createObjectBuilder()
                .add("purpose", c.getNotice().getProcess().name())
                .add("language", c.getNotice().getLanguage())
                .add("version", c.getNotice().getVersion())
                .add("words", c.getNotice().getText())
                .add("channel", c.getChannel().name())
                .add("givenAt", c.getGivenAt().toString())
                .add("withdrawnAt", text(c.getWithdrawnAt()))));
        return rows;
    }

    private JsonArrayBuilder requestRows() {
        var rows = Json.createArrayBuilder();
        requests.forEach(r -> rows.add(Json.createObjectBuilder()
                .add("kind", r.request().getKind().name())
                .add("state", r.request().getState().name())
                .add("madeAt", r.request().getCreatedAt().toString())
                .add("dueOn", r.request().getDueOn().toString())
                .add("field", text(r.content().field()))
                .add("value", r.content().value())
                .add("words", r.content().words())
                .add("decidedAt", text(r.request().getDecidedAt()))
                .add("answer", r.answer())));
        return rows;
    }

    private JsonArrayBuilder deedRows() {
        var rows = Json.createArrayBuilder();
        deeds.forEach(d -> rows.add(Json.createObjectBuilder()
                .add("at", d.at().toString())
                .add("deed", d.kind())
                .add("by", text(d.actor()))
                .add("reason", text(d.reason()))));
        return rows;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public String toString() {
        return "OwnData[" + member.getNumber() + "]";
    }
}
