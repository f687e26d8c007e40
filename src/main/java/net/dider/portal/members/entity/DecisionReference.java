package net.dider.portal.members.entity;

import java.time.LocalDate;

/**
 * A decision as the registry cites it.
 *
 * @param id of the row in the board's decision book, null for a decision of the general assembly
 * @param number as it is written in the book, {@code 2026/12}
 */
public record DecisionReference(Long id, String number, LocalDate decidedOn) {

    /** Whether it can be found by whoever reads the ledger. */
    public boolean isComplete() {
        return decidedOn != null && number != null && !number.isBlank();
    }
}
