package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedFieldTest {

    private static final Map<GuardedField, String> OTHER = Map.of(
            GuardedField.GIVEN_NAME, "Ayşe",
            GuardedField.FAMILY_NAME, "Şahin",
            GuardedField.GENDER, "MALE",
            GuardedField.NATIONALITY, "DE",
            GuardedField.ORGANISATION_NAME, "Körfez Derneği",
            GuardedField.REPRESENTATIVE_NAME, "Bir Başkası");

    /** Each in turn says something else, and no other does. */
    @ParameterizedTest
    @EnumSource(GuardedField.class)
    void one_field_changes_and_no_other(GuardedField field) {
        if (field.isSealed()) {
            assertThat(OTHER).doesNotContainKey(field);
            return;
        }
        var before = PersonFactsFixture.citizen("Işıl", "Öğütçü");
        var after = field.in(before, OTHER.get(field));

        assertThat(field.in(after)).isEqualTo(OTHER.get(field)).isNotEqualTo(field.in(before));
        assertThat(List.of(GuardedField.values()).stream().filter(f -> !f.isSealed() && f != field))
                .allMatch(f -> f.in(after).equals(f.in(before)));
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.email()).isEqualTo(before.email());
    }

    @Test
    void an_organisation_has_neither_a_mother_nor_a_sex() {
        assertThat(GuardedField.of(PersonKind.LEGAL_PERSON))
                .containsExactly(
                        GuardedField.NATIONALITY,
                        GuardedField.IDENTITY_NUMBER,
                        GuardedField.ORGANISATION_NAME,
                        GuardedField.REPRESENTATIVE_NAME,
                        GuardedField.REPRESENTATIVE_NUMBER);
        assertThat(GuardedField.of(PersonKind.CITIZEN))
                .contains(GuardedField.MOTHERS_NAME)
                .doesNotContain(GuardedField.ORGANISATION_NAME);
    }
}
