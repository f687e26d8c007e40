package net.dider.portal.members.entity;

import java.util.Arrays;
import java.util.List;

/** What can happen to a membership, from what to what, and who has to decide it (domain facts §1.4). */
public enum StepKind {
    ADMISSION(null, MemberStatus.ACTIVE, Decider.BOARD),
    /** Effective the day the written notice reaches the board (TMK m.66); nobody decides about it. */
    RESIGNATION(MemberStatus.ACTIVE, MemberStatus.RESIGNED, Decider.NOBODY),
    /** By law itself (TMK m.65); the board only records it. */
    LAPSE(MemberStatus.ACTIVE, MemberStatus.LAPSED, Decider.NOBODY),
    DEATH(MemberStatus.ACTIVE, MemberStatus.DECEASED, Decider.NOBODY),
    DISSOLUTION(MemberStatus.ACTIVE, MemberStatus.DISSOLVED, Decider.NOBODY),
    BOARD_EXPULSION(MemberStatus.ACTIVE, MemberStatus.EXPULSION_BOARD, Decider.BOARD),
    /** The general assembly has the last word (TMK m.80). */
    EXPULSION_CONFIRMED(MemberStatus.EXPULSION_BOARD, MemberStatus.EXPELLED, Decider.GENERAL_ASSEMBLY),
    /** The statute's time to object has passed; offered only where the statute gives one. */
    EXPULSION_UNOPPOSED(MemberStatus.EXPULSION_BOARD, MemberStatus.EXPELLED, Decider.NOBODY),
    EXPULSION_LIFTED(MemberStatus.EXPULSION_BOARD, MemberStatus.ACTIVE, Decider.GENERAL_ASSEMBLY);

    /** Whose decision has to be cited. */
    public enum Decider {
        NOBODY,
        BOARD,
        GENERAL_ASSEMBLY
    }

    private final MemberStatus from;
    private final MemberStatus to;
    private final Decider decider;

    StepKind(MemberStatus from, MemberStatus to, Decider decider) {
        this.from = from;
        this.to = to;
        this.decider = decider;
    }

    public MemberStatus getTo() {
        return to;
    }

    public Decider getDecider() {
        return decider;
    }

    /** Whether the membership ends by it. */
    public boolean isExit() {
        return !to.isMember();
    }

    public boolean isPossible(MemberStatus status, PersonKind person) {
        return from == status
                && !(this == DEATH && !person.isNatural())
                && !(this == DISSOLUTION && person.isNatural());
    }

    /** What can happen now. */
    public static List<StepKind> possible(MemberStatus status, PersonKind person) {
        return Arrays.stream(values()).filter(k -> k.isPossible(status, person)).toList();
    }
}
