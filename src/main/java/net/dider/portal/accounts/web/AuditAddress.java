package net.dider.portal.accounts.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.accounts.service.AuditFilter;
import net.dider.portal.platform.security.AuditKind;

/**
 * What the address of the audit page asks for; what cannot be understood asks for nothing.
 *
 * @param who an account's id, {@code nobody}, or empty
 * @param from the first day in İzmir, {@code 2026-11-23}, or empty
 * @param to the last day
 * @param before show what is older than this entry
 * @param after show what follows this entry
 */
record AuditAddress(String who, String subject, List<String> kinds, String from, String to, Long before, Long after)
        implements Serializable {

    static final String PATH = "/admin/accounts/audit";
    static final String NOBODY = "nobody";

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final int LONGEST_SUBJECT = 200;

    static AuditAddress of(Map<String, String[]> parameters) {
        return new AuditAddress(
                accountOrNobody(first(parameters, "who")),
                first(parameters, "subject"),
                Stream.of(parameters.getOrDefault("kind", new String[0])).toList(),
                first(parameters, "from"),
                first(parameters, "to"),
                position(first(parameters, "before")),
                position(first(parameters, "after")));
    }

    AuditAddress {
        subject = subject == null || subject.length() > LONGEST_SUBJECT ? "" : subject.strip();
        kinds = Arrays.stream(AuditKind.values())
                .map(Enum::name)
                .filter(kinds == null ? List.of()::contains : kinds::contains)
                .toList();
        from = day(from) == null ? "" : from;
        to = day(to) == null ? "" : to;
    }

    AuditFilter filter() {
        var first = day(from);
        var last = day(to);
        return new AuditFilter(
                accountId(),
                NOBODY.equals(who),
                subject.isEmpty() ? null : subject,
                kinds.stream().map(AuditKind::valueOf).toList(),
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
    }

    Long accountId() {
        return who.isEmpty() || NOBODY.equals(who) ? null : Long.valueOf(who);
    }

    boolean isNarrowed() {
        return !who.isEmpty() || !subject.isEmpty() || !kinds.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    AuditAddress older(Long thanId) {
        return new AuditAddress(who, subject, kinds, from, to, thanId, null);
    }

    AuditAddress newer(Long thanId) {
        return new AuditAddress(who, subject, kinds, from, to, null, thanId);
    }

    AuditAddress about(String oneSubject) {
        return new AuditAddress("", oneSubject, List.of(), "", "", null, null);
    }

    @Override
    public String toString() {
        var single = Stream.of(
                        parameter("who", who),
                        parameter("subject", subject),
                        parameter("from", from),
                        parameter("to", to),
                        parameter("before", before),
                        parameter("after", after))
                .flatMap(s -> s);
        var query = Stream.concat(single, kinds.stream().flatMap(k -> parameter("kind", k)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static Stream<String> parameter(String name, Object value) {
        return value == null || value.toString().isEmpty()
                ? Stream.of()
                : Stream.of(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String accountOrNobody(String asked) {
        return NOBODY.equals(asked) || asked.matches("[1-9]\\d{0,17}") ? asked : "";
    }

    private static Long position(String asked) {
        return asked.matches("[1-9]\\d{0,17}") ? Long.valueOf(asked) : null;
    }

    /** Years that any database can hold. */
    private static LocalDate day(String text) {
        try {
            return text == null || !text.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ISTANBUL).toInstant();
    }
}
