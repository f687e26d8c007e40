package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The columns of {@link PersonFacts}. */
@Embeddable
class Person {

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", nullable = false, length = 40)
    private PersonKind kind;

    @Column(name = "given_name", nullable = false, length = 100)
    private String givenName;

    @Column(name = "family_name", nullable = false, length = 100)
    private String familyName;

    @Column(name = "organisation_name", nullable = false, length = 200)
    private String organisationName;

    @Column(name = "representative_name", nullable = false, length = 200)
    private String representativeName;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private Gender gender;

    @Column(nullable = false, length = 2)
    private String nationality;

    @Column(nullable = false, length = 120)
    private String occupation;

    @Column(nullable = false, length = 120)
    private String education;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(nullable = false, length = 40)
    private String phone;

    @Column(nullable = false, length = 500)
    private String address;

    @Column(nullable = false, length = 120)
    private String city;

    @Column(name = "country_code", nullable = false, length = 2)
    private String countryCode;

    protected Person() {}

    Person(PersonFacts facts) {
        kind = facts.kind();
        givenName = facts.givenName();
        familyName = facts.familyName();
        organisationName = facts.organisationName();
        representativeName = facts.representativeName();
        gender = facts.gender();
        nationality = facts.nationality();
        occupation = facts.occupation();
        education = facts.education();
        email = facts.email();
        phone = facts.phone();
        address = facts.address();
        city = facts.city();
        countryCode = facts.countryCode();
    }

    PersonFacts facts() {
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
                email,
                phone,
                address,
                city,
                countryCode);
    }
}
