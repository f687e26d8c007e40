package net.dider.portal.members.entity;

/** People who do not exist. */
public final class PersonFactsFixture {

    private PersonFactsFixture() {}

    public static PersonFacts citizen(String givenName, String familyName) {
        return person(PersonKind.CITIZEN, givenName, familyName, "", "TR");
    }

    public static PersonFacts foreigner(String givenName, String familyName, String nationality) {
        return person(PersonKind.FOREIGN_NATIONAL, givenName, familyName, "", nationality);
    }

    public static PersonFacts organisation(String name) {
        return person(PersonKind.LEGAL_PERSON, "", "", name, "TR");
    }

    private static PersonFacts person(
            PersonKind kind, String given, String family, String organisation, String country) {
        return new PersonFacts(
                kind,
                given,
                family,
                organisation,
                kind.isNatural() ? "" : "Temsilci Adı",
                kind.isNatural() ? Gender.FEMALE : null,
                country,
                "Mühendis",
                "Lisans",
                "uye@ornek.org",
                "+905321234567",
                "Çankaya Mah. 1",
                "İzmir",
                "TR");
    }
}
