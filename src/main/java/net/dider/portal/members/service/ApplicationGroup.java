package net.dider.portal.members.service;

import java.util.EnumSet;
import java.util.Set;
import net.dider.portal.members.entity.ApplicationState;

/** The parts of the board's queue; words in {@code members.application-group.enum}. */
public enum ApplicationGroup {
    /** To be decided, the nearest last day first. */
    TO_DECIDE(EnumSet.of(ApplicationState.RECEIVED, ApplicationState.ASKED_BACK)),
    /** The address is proven, the signed form is not there. */
    AWAITING_FORM(EnumSet.of(ApplicationState.PROVEN)),
    CLOSED(EnumSet.of(ApplicationState.ACCEPTED, ApplicationState.REJECTED, ApplicationState.WITHDRAWN));

    private final Set<ApplicationState> states;

    ApplicationGroup(Set<ApplicationState> states) {
        this.states = states;
    }

    Set<ApplicationState> states() {
        return states;
    }
}
