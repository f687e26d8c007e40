package net.dider.portal.members.service;

import java.util.ArrayList;
import java.util.List;
import net.dider.portal.members.entity.PersonFacts;

/** What a member changes of herself at once; her e-mail address moves with her account. */
public record OwnEdits(
        String phone, String address, String city, String countryCode, String occupation, String education) {

    /** The same person with these instead; an organisation has neither occupation nor education. */
    PersonFacts in(PersonFacts facts) {
        var natural = facts.kind().isNatural();
        return new PersonFacts(
                facts.kind(),
                facts.givenName(),
                facts.familyName(),
                facts.organisationName(),
                facts.representativeName(),
                facts.gender(),
                facts.nationality(),
                natural ? occupation : facts.occupation(),
                natural ? education : facts.education(),
                facts.email(),
                phone,
                address,
                city,
                countryCode);
    }

    /** The names of what differs, for the trail: never what stands there. */
    static List<String> differences(PersonFacts before, PersonFacts after) {
        var names = new ArrayList<String>();
        note(names, "PHONE", before.phone(), after.phone());
        note(names, "ADDRESS", before.address(), after.address());
        note(names, "CITY", before.city(), after.city());
        note(names, "COUNTRY", before.countryCode(), after.countryCode());
        note(names, "OCCUPATION", before.occupation(), after.occupation());
        note(names, "EDUCATION", before.education(), after.education());
        return names;
    }

    private static void note(List<String> names, String name, String before, String after) {
        if (!before.equals(after)) {
            names.add(name);
        }
    }
}
