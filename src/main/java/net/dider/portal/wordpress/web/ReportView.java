package net.dider.portal.wordpress.web;

import net.dider.portal.wordpress.service.ImportLine;
import net.dider.portal.wordpress.service.ImportLine.Outcome;

/** Which lines of a report are shown; its name stands in the address. */
enum ReportView {
    ALL,
    PUBLISH,
    DRAFT,
    SKIP,
    HAND;

    static ReportView of(String name) {
        for (var view : values()) {
            if (view.name().equals(name)) {
                return view;
            }
        }
        return ALL;
    }

    boolean shows(ImportLine line) {
        return switch (this) {
            case ALL -> true;
            case HAND -> line.needsHand();
            case PUBLISH -> line.outcome() == Outcome.PUBLISH;
            case DRAFT -> line.outcome() == Outcome.DRAFT;
            case SKIP -> line.outcome() == Outcome.SKIP;
        };
    }
}
