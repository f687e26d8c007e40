package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import net.dider.portal.members.entity.Gender;
import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.text.DateTexts;

/** What a member may ask for, before anybody decides about it. */
@ApplicationScoped
class RequestRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    @Inject
    private MemberChecks checks;

    @Inject
    private MemberSeal seal;

    /** The value as it is kept: something the field can be, and not what it is. */
    String checkedValue(Member member, GuardedField field, String typed) {
        if (field == null || !GuardedField.of(member.getKind()).contains(field)) {
            throw new MemberRefused(Reason.NOTHING_CHOSEN);
        }
        var value = oneLine(typed);
        if (value.isEmpty() || !isPossible(field, value)) {
            throw new MemberRefused(Reason.VALUE_WRONG);
        }
        if (field.isSealed()) {
            checks.identity(sensitive(member, field, value), member.getId());
        } else {
            checks.person(field.in(member.getFacts(), value));
        }
        if (value.equals(now(member, field))) {
            throw new MemberRefused(Reason.NOTHING_CHANGED);
        }
        return value;
    }

    /** What stands there now, in clear; empty where nothing is known. */
    String now(Member member, GuardedField field) {
        return field.isSealed()
                ? seal.openMember(member.getNumber(), member.getSecrets()).getOrDefault(field.getSensitive(), "")
                : field.in(member.getFacts());
    }

    String checkedWords(String typed, boolean needed) {
        var words = typed == null ? "" : typed.strip();
        if (needed && words.isEmpty()) {
            throw new MemberRefused(Reason.WORDS_MISSING);
        }
        if (words.length() > OwnRequestService.LONGEST_WORDS) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        return words;
    }

    /** That one fact and no other, on its way to the seal. */
    static SensitiveFacts sensitive(Member member, GuardedField field, String value) {
        return new SensitiveFacts(
                field == GuardedField.IDENTITY_NUMBER ? identityKind(member) : null,
                field == GuardedField.IDENTITY_NUMBER ? value : null,
                field == GuardedField.MOTHERS_NAME ? value : null,
                field == GuardedField.FATHERS_NAME ? value : null,
                field == GuardedField.BIRTH_DATE ? LocalDate.parse(value) : null,
                field == GuardedField.BIRTH_PLACE ? value : null,
                field == GuardedField.REPRESENTATIVE_NUMBER ? value : null);
    }

    /** A number of another kind is a matter for the registrar, with the document in hand. */
    private static IdentityKind identityKind(Member member) {
        if (member.getIdentityKind() != null) {
            return member.getIdentityKind();
        }
        return member.getKind() == PersonKind.CITIZEN
                ? IdentityKind.CITIZEN_NUMBER
                : member.getKind() == PersonKind.LEGAL_PERSON ? IdentityKind.TAX_NUMBER : IdentityKind.RESIDENT_NUMBER;
    }

    private static boolean isPossible(GuardedField field, String value) {
        return switch (field) {
            case GENDER -> Arrays.stream(Gender.values()).anyMatch(g -> g.name().equals(value));
            case NATIONALITY -> COUNTRIES.contains(value);
            case BIRTH_DATE -> isDay(value);
            default -> true;
        };
    }

    private static boolean isDay(String value) {
        try {
            var day = value.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(value) : null;
            return day != null && day.isAfter(OLDEST) && day.isBefore(LocalDate.now(DateTexts.ISTANBUL));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static String oneLine(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
