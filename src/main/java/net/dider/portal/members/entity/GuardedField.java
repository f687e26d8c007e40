package net.dider.portal.members.entity;

import java.util.Arrays;
import java.util.List;

/** What a member cannot change by herself, since the ledger or the notice to DERBİS stands on it. */
public enum GuardedField {
    GIVEN_NAME(true, null),
    FAMILY_NAME(true, null),
    GENDER(true, null),
    NATIONALITY(true, null),
    IDENTITY_NUMBER(true, SensitiveField.IDENTITY_NUMBER),
    MOTHERS_NAME(true, SensitiveField.MOTHERS_NAME),
    FATHERS_NAME(true, SensitiveField.FATHERS_NAME),
    BIRTH_DATE(true, SensitiveField.BIRTH_DATE),
    BIRTH_PLACE(true, SensitiveField.BIRTH_PLACE),
    ORGANISATION_NAME(false, null),
    REPRESENTATIVE_NAME(false, null),
    REPRESENTATIVE_NUMBER(false, SensitiveField.REPRESENTATIVE_NUMBER);

    private final boolean natural;
    private final SensitiveField sensitive;

    GuardedField(boolean natural, SensitiveField sensitive) {
        this.natural = natural;
        this.sensitive = sensitive;
    }

    /** What there is to change for that kind of person. */
    public static List<GuardedField> of(PersonKind kind) {
        return Arrays.stream(values())
                .filter(f -> f.natural == kind.isNatural() || f == NATIONALITY || f == IDENTITY_NUMBER)
                .toList();
    }

    /** Under what it is sealed; null for what stands in clear. */
    public SensitiveField getSensitive() {
        return sensitive;
    }

    public boolean isSealed() {
        return sensitive != null;
    }

    /** What is known now of what stands in clear; enumerations by their names. */
    public String in(PersonFacts facts) {
        return switch (this) {
            case GIVEN_NAME -> facts.givenName();
            case FAMILY_NAME -> facts.familyName();
            case GENDER -> facts.gender() == null ? "" : facts.gender().name();
            case NATIONALITY -> facts.nationality();
            case ORGANISATION_NAME -> facts.organisationName();
            case REPRESENTATIVE_NAME -> facts.representativeName();
            default -> throw new IllegalStateException(this + " is sealed");
        };
    }

    /** The same person with that instead. */
    public PersonFacts in(PersonFacts facts, String value) {
        return new PersonFacts(
                facts.kind(),
                this == GIVEN_NAME ? value : facts.givenName(),
                this == FAMILY_NAME ? value : facts.familyName(),
                this == ORGANISATION_NAME ? value : facts.organisationName(),
                this == REPRESENTATIVE_NAME ? value : facts.representativeName(),
                this == GENDER ? Gender.valueOf(value) : facts.gender(),
                this == NATIONALITY ? value : facts.nationality(),
                facts.occupation(),
                facts.education(),
                facts.email(),
                facts.phone(),
                facts.address(),
                facts.city(),
                facts.countryCode());
    }
}
