package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.members.entity.StepKind.Decider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The state machine of domain facts §1.4, and nothing beside it. */
class StepKindTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_person_can_go_these_ways_and_no_other() {
        assertThat(ways(PersonKind.CITIZEN))
                .containsExactlyInAnyOrder(
                        "ACTIVE -RESIGNATION-> RESIGNED",
                        "ACTIVE -LAPSE-> LAPSED",
                        "ACTIVE -DEATH-> DECEASED",
                        "ACTIVE -BOARD_EXPULSION-> EXPULSION_BOARD",
                        "EXPULSION_BOARD -EXPULSION_CONFIRMED-> EXPELLED",
                        "EXPULSION_BOARD -EXPULSION_UNOPPOSED-> EXPELLED",
                        "EXPULSION_BOARD -EXPULSION_LIFTED-> ACTIVE");
    }

    @Test
    void a_legal_person_is_dissolved_where_others_die() {
        assertThat(ways(PersonKind.LEGAL_PERSON))
                .contains("ACTIVE -DISSOLUTION-> DISSOLVED")
                .noneMatch(w -> w.contains("DEATH"))
                .hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberStatus.class,
            names = {"RESIGNED", "LAPSED", "DECEASED", "DISSOLVED", "EXPELLED"})
    void nothing_comes_after_an_end(MemberStatus end) {
        assertThat(end.isMember()).isFalse();
        for (var person : PersonKind.values()) {
            assertThat(StepKind.possible(end, person)).isEmpty();
        }
    }

    @Test
    void the_board_admits_and_expels_and_only_the_general_assembly_ends_or_lifts_it() {
        assertThat(decidedBy(Decider.BOARD)).containsExactly(StepKind.ADMISSION, StepKind.BOARD_EXPULSION);
        assertThat(decidedBy(Decider.GENERAL_ASSEMBLY))
                .containsExactly(StepKind.EXPULSION_CONFIRMED, StepKind.EXPULSION_LIFTED);
    }

    @Test
    void whom_the_board_expelled_votes_until_the_general_assembly_has_decided() {
        var member = member(true);
        assertThat(member.isVoting()).isTrue();

        member.take(StepKind.BOARD_EXPULSION, DAY);
        assertThat(member.isVoting()).isTrue();
        assertThat(member.getLeftOn()).isNull();

        member.take(StepKind.EXPULSION_CONFIRMED, DAY.plusDays(90));
        assertThat(member.isVoting()).isFalse();
        assertThat(member.getLeftOn()).isEqualTo(DAY.plusDays(90));
    }

    @Test
    void a_lifted_expulsion_leaves_no_end() {
        var member = member(true);
        member.take(StepKind.BOARD_EXPULSION, DAY);
        member.take(StepKind.EXPULSION_LIFTED, DAY.plusDays(90));

        assertThat(member.getStatus()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.getLeftOn()).isNull();
    }

    @Test
    void an_honorary_member_never_votes() {
        assertThat(member(false).isVoting()).isFalse();
    }

    @Test
    void an_impossible_step_changes_nothing() {
        var member = member(true);
        assertThatThrownBy(() -> member.take(StepKind.EXPULSION_CONFIRMED, DAY))
                .isInstanceOf(IllegalStateException.class);
        assertThat(member.getStatus()).isEqualTo(MemberStatus.ACTIVE);
    }

    private static Stream<StepKind> all() {
        return Arrays.stream(StepKind.values());
    }

    private static Stream<StepKind> decidedBy(Decider decider) {
        return all().filter(k -> k.getDecider() == decider);
    }

    private static java.util.List<String> ways(PersonKind person) {
        return Arrays.stream(MemberStatus.values())
                .flatMap(from -> StepKind.possible(from, person).stream().map(k -> from + " -" + k + "-> " + k.getTo()))
                .collect(Collectors.toList());
    }

    private static Member member(boolean voting) {
        var type = voting ? MemberTypeFixture.full() : MemberTypeFixture.honorary();
        return new Member(1, type, PersonFactsFixture.citizen("Ayşe", "Yılmaz"), "tr", DAY, Instant.EPOCH);
    }
}
