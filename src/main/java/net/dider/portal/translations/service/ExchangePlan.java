package net.dider.portal.translations.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Row by row what an import would do.
 *
 * @param name of the file
 * @param digest of everything that is shown: an import does that or nothing
 */
public record ExchangePlan(String name, ExchangeOptions options, List<ExchangeRow> rows, String digest) {

    static ExchangePlan of(String name, ExchangeOptions options, List<ExchangeRow> rows) {
        return new ExchangePlan(name, options, List.copyOf(rows), digest(options, rows));
    }

    public int taken() {
        return (int) rows.stream().filter(ExchangeRow::isTaken).count();
    }

    public long count(ExchangeRow.Outcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).count();
    }

    private static String digest(ExchangeOptions options, List<ExchangeRow> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
            for (var row : rows) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
