package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.members.entity.TypeWords;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.pdf.PdfSheet;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** What the association keeps of a member, to be read: in her language, not the law's. */
@ApplicationScoped
class OwnDataPaper {

    @Inject
    private Texts texts;

    PdfSheet sheet(OwnData data, Language language) {
        var words = new Words(language);
        var title = words.say("members.own.title.data");
        return new PdfSheet(words.language.getCode(), title)
                .lead(words.format("members.own.text.made", words.day(data.madeAt())))
                .foot(title)
                .heading(words.say("members.own.heading.membership"))
                .facts(membership(data, words))
                .heading(words.say("members.own.heading.person"))
                .facts(person(data, words))
                .heading(words.say("members.member.heading.history"))
                .table(
                        words.all(
                                "members.member.column.step",
                                "members.member.column.day",
                                "members.member.column.decision"),
                        data.steps().stream()
                                .map(s -> List.of(
                                        words.say("members.step.enum." + s.getKind()),
                                        words.day(s.getEffectiveOn()),
                                        text(s.getDecisionNumber())))
                                .toList())
                .heading(words.say("members.own.heading.consents"))
                .table(
                        words.all(
                                "members.own.column.consent",
                                "members.own.column.given",
                                "members.own.column.withdrawn"),
                        data.consents().stream()
                                .map(c -> List.of(
                                        c.getNotice().getText(),
                                        words.day(c.getGivenAt()),
                                        words.day(c.getWithdrawnAt())))
                                .toList())
                .heading(words.say("members.own.heading.requests"))
                .table(
                        words.all(
                                "members.own.column.request", "members.own.column.state", "members.own.column.answer"),
                        data.requests().stream()
                                .map(r -> List.of(
                                        words.say("members.request.enum."
                                                        + r.request().getKind()) + ", "
                                                + words.day(r.request().getCreatedAt()) + ": "
                                                + (r.content().field() == null
                                                        ? ""
                                                        : words.say("members.guarded.enum."
                                                                        + r.content()
                                                                                .field()) + " → "
                                                                + r.content().value() + " ")
                                                + r.content().words(),
                                        words.say("members.request-state.enum."
                                                + r.request().getState()),
                                        r.answer()))
                                .toList())
                .heading(words.say("members.own.heading.accesses"))
                .table(
                        words.all("members.own.column.at", "members.own.column.deed", "members.own.column.by"),
                        data.deeds().stream()
                                .map(d -> List.of(
                                        words.day(d.at()),
                                        words.say("accounts.audit.enum." + d.kind()),
                                        text(d.actor())))
                                .toList());
    }

    private static Map<String, String> membership(OwnData data, Words words) {
        var member = data.member();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("members.list.column.number"), Long.toString(member.getNumber()));
        facts.put(
                words.say("members.list.column.type"),
                Optional.ofNullable(member.getType().getWords().get(words.language.getCode()))
                        .map(TypeWords::getName)
                        .orElse(member.getType().getCode()));
        facts.put(words.say("members.list.column.status"), words.say("members.status.enum." + member.getStatus()));
        facts.put(words.say("members.list.column.joined"), words.day(member.getJoinedOn()));
        return facts;
    }

    private static Map<String, String> person(OwnData data, Words words) {
        var person = data.member().getFacts();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("members.own.field.name"), person.fullName());
        put(facts, words.say("members.edit.field.representative"), person.representativeName());
        put(facts, words.say("members.edit.field.nationality"), words.country(person.nationality()));
        put(facts, words.say("members.edit.field.occupation"), person.occupation());
        put(facts, words.say("members.edit.field.education"), person.education());
        put(facts, words.say("members.edit.field.email"), person.email());
        put(facts, words.say("members.edit.field.phone"), person.phone());
        put(facts, words.say("members.edit.field.address"), person.address());
        put(facts, words.say("members.edit.field.city"), person.city());
        put(facts, words.say("members.edit.field.country"), words.country(person.countryCode()));
        data.sealed().forEach((field, value) -> facts.put(words.say("members.secret.enum." + field), value));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** What is said in one language. */
    private final class Words {

        private final Language language;

        private Words(Language language) {
            this.language = language;
        }

        private String say(String key) {
            return texts.get(key, language);
        }

        private List<String> all(String... keys) {
            return List.of(keys).stream().map(this::say).toList();
        }

        private String format(String key, Object... arguments) {
            return texts.format(language, key, arguments);
        }

        private String day(Instant instant) {
            return instant == null ? "" : day(LocalDate.ofInstant(instant, DateTexts.ISTANBUL));
        }

        private String day(LocalDate day) {
            return DateTexts.day(day, language.getLocale());
        }

        private String country(String code) {
            return code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(language.getLocale());
        }
    }
}
