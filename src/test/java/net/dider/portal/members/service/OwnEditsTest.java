package net.dider.portal.members.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.members.entity.PersonFactsFixture;
import org.junit.jupiter.api.Test;

class OwnEditsTest {

    private static final OwnEdits EDITS =
            new OwnEdits("+90 232 000 00 00", "Yeni Mah. 2", "Ankara", "TR", "Mimar", "Lisans");

    @Test
    void what_is_guarded_stays() {
        var before = PersonFactsFixture.citizen("Işıl", "Öğütçü");
        var after = EDITS.in(before);

        assertThat(after.fullName()).isEqualTo("Işıl Öğütçü");
        assertThat(after.email()).isEqualTo(before.email());
        assertThat(after.nationality()).isEqualTo(before.nationality());
        assertThat(after.occupation()).isEqualTo("Mimar");
    }

    @Test
    void the_trail_gets_the_names_of_what_differs_and_not_what_stands_there() {
        var before = PersonFactsFixture.citizen("Işıl", "Öğütçü");

        assertThat(OwnEdits.differences(before, EDITS.in(before)))
                .containsExactly("PHONE", "ADDRESS", "CITY", "OCCUPATION");
        assertThat(OwnEdits.differences(before, before)).isEmpty();
    }

    @Test
    void the_ledger_is_corrected_for_an_occupation_and_not_for_an_address() {
        var before = PersonFactsFixture.citizen("Işıl", "Öğütçü");
        var moved = new OwnEdits("1", "Başka yer", "Ankara", "TR", before.occupation(), before.education());

        assertThat(LedgerWriter.isSame(before, moved.in(before))).isTrue();
        assertThat(LedgerWriter.isSame(before, EDITS.in(before))).isFalse();
    }

    @Test
    void an_organisation_gets_no_occupation() {
        var before = PersonFactsFixture.organisation("Körfez Derneği");

        assertThat(EDITS.in(before).occupation()).isEqualTo(before.occupation());
    }
}
