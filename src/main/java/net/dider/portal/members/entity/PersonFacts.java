package net.dider.portal.members.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who somebody is and how to reach her, as it was typed; texts are stored as one line each, null as nothing.
 *
 * @param organisationName of a legal person; a natural one has given and family name instead
 * @param representativeName who acts for a legal person
 * @param nationality ISO 3166 code of two letters, may be empty for a legal person
 * @param countryCode of the address
 */
public record PersonFacts(
        PersonKind kind,
        String givenName,
        String familyName,
        String organisationName,
        String representativeName,
        Gender gender,
        String nationality,
        String occupation,
        String education,
        String email,
        String phone,
        String address,
        String city,
        String countryCode) {

    public PersonFacts {
        givenName = oneLine(givenName);
        familyName = oneLine(familyName);
        organisationName = oneLine(organisationName);
        representativeName = oneLine(representativeName);
        nationality = oneLine(nationality).toUpperCase(Locale.ROOT);
        occupation = oneLine(occupation);
        education = oneLine(education);
        email = oneLine(email);
        phone = oneLine(phone);
        address = oneLine(address);
        city = oneLine(city);
        countryCode = oneLine(countryCode).toUpperCase(Locale.ROOT);
    }

    /** Given and family name, or the organisation's. */
    public String fullName() {
        return kind == PersonKind.LEGAL_PERSON
                ? organisationName
                : Stream.of(givenName, familyName).filter(n -> !n.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The same person with another e-mail address. */
    public PersonFacts reachedAt(String newEmail) {
        return new PersonFacts(
                kind,
                givenName,
                familyName,
                organisationName,
                representativeName,
                gender,
                nationality,
                occupation,
                education,
                newEmail,
                phone,
                address,
                city,
                countryCode);
    }

    static String oneLine(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
