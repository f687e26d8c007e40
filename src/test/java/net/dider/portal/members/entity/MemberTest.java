package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTest {

    private final Member member = new Member(
            12,
            MemberTypeFixture.full(),
            PersonFactsFixture.citizen("Işıl", "Öğütçü"),
            "tr",
            LocalDate.of(2026, 11, 22),
            Instant.parse("2026-11-22T09:00:00Z"));

    @Test
    void nobody_sees_anything_until_she_says_so() {
        assertThat(member.getShown()).isEmpty();
        assertThat(member.getDirectoryKey()).isNull();
    }

    @Test
    void whoever_is_not_named_shows_nothing_else_either() {
        member.show(EnumSet.of(DirectoryField.EMAIL, DirectoryField.CITY));

        assertThat(member.getShown()).isEmpty();
        assertThat(member.getDirectoryKey()).isNull();
    }

    @Test
    void she_is_found_by_what_she_shows_and_by_nothing_she_hides() {
        member.show(EnumSet.of(DirectoryField.NAME, DirectoryField.CITY));

        assertThat(member.getDirectoryKey())
                .contains("ogutcu")
                .contains("izmir")
                .doesNotContain("uye", "muhendis", "532");
    }

    @Test
    void what_is_found_follows_what_is_known() {
        member.show(EnumSet.of(DirectoryField.NAME));
        member.describe(PersonFactsFixture.citizen("Işıl", "Şahin"));
        assertThat(member.getDirectoryKey()).contains("sahin").doesNotContain("ogutcu");

        member.show(Set.of());
        assertThat(member.getDirectoryKey()).isNull();
    }
}
