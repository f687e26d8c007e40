package net.dider.portal.wordpress.service;

import java.time.Instant;
import java.util.List;

/**
 * What an import of the waiting file would do.
 *
 * @param digest changes when anything of it does
 */
public record ImportReport(
        String fileName,
        String site,
        ImportOptions options,
        Instant uploadedAt,
        List<ImportLine> lines,
        String digest) {

    /** How many texts come in. */
    public long texts() {
        return lines.stream()
                .filter(l -> l.outcome() != ImportLine.Outcome.SKIP)
                .count();
    }
}
