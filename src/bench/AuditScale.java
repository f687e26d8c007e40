import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditEntry.Deed;
import net.dider.portal.accounts.entity.AuditHead;
import net.dider.portal.accounts.service.AuditSeal;
import net.dider.portal.platform.security.AuditKind;

/**
 * What the audit trail's page, its file and its verification cost with so many entries, through the portal itself: its pages
 * are asked over HTTP. The entries are made by the portal's own classes, sealed with its own key, so that the verification
 * finds a whole chain. Loopback only; a million entries take about ten minutes on H2.
 *
 * <pre>java -cp "target/bench:target/classes:$(mvn -q dependency:build-classpath -Dmdep.outputFile=/dev/stdout)" AuditScale [entries [target/dider-portal.jar]]</pre>
 *
 * With {@code PORTAL_DB_URL}, {@code PORTAL_DB_USER} and {@code PORTAL_DB_PASSWORD} in the environment an empty MySQL
 * database is measured, else H2.
 */
public class AuditScale {

    private static final String KEY = "a key of the bench alone, 32 characters and more";
    private static final String PATH = "/admin/accounts/audit";
    private static final int PEOPLE = 200;
    private static final int WARM_UPS = 15;
    private static final int MEASURED = 21;
    private static final int BATCH = 5_000;
    private static final Duration APART = Duration.ofSeconds(30);
    /** Many of few kinds, few of many, as in life. */
    private static final List<AuditKind> KINDS = List.of(
            AuditKind.SIGNED_IN,
            AuditKind.SIGNED_IN,
            AuditKind.SIGNED_IN,
            AuditKind.SIGN_IN_FAILED,
            AuditKind.CONTENT_SAVED,
            AuditKind.CONTENT_SAVED,
            AuditKind.CONTENT_PUBLISHED,
            AuditKind.TEXT_CHANGED,
            AuditKind.SENSITIVE_READ,
            AuditKind.SIGNED_OUT);

    public static void main(String[] arguments) throws Exception {
        var entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var jar = Path.of(arguments.length > 1 ? arguments[1] : "target/dider-portal.jar")
                .toAbsolutePath();
        try (var portal = new Portal(jar, entries)) {
            System.out.printf("| %,d entries, medians of %d, slowest | ms | ms |%n|---|--:|--:|%n", entries, MEASURED);
            for (var measure : measures(portal).entrySet()) {
                var times = new ArrayList<Double>();
                for (int n = 0; n < WARM_UPS + MEASURED; n++) {
                    var time = portal.get(measure.getValue());
                    if (n >= WARM_UPS) {
                        times.add(time);
                    }
                }
                times.sort(Comparator.naturalOrder());
                System.out.printf(
                        "| %s | %.0f | %.0f |%n", measure.getKey(), times.get(MEASURED / 2), times.get(MEASURED - 1));
            }
            portal.verify();
            portal.export();
        }
    }

    private static Map<String, String> measures(Portal portal) {
        var day = portal.day(portal.entries / 2);
        var measures = new LinkedHashMap<String, String>();
        measures.put("newest", "");
        measures.put("a page in the middle", "?before=" + portal.entries / 2);
        measures.put("the last page", "?before=30");
        measures.put("back from the last page", "?after=30");
        measures.put("one person", "?who=" + portal.person(7));
        measures.put("one person, last page", "?who=" + portal.person(7) + "&before=5000");
        measures.put("somebody who did nothing", "?who=987654");
        measures.put("nobody signed in", "?who=nobody");
        measures.put("one subject", "?subject=content%3A77");
        measures.put("a subject of one kind", "?subject=content%3A77&kind=CONTENT_PUBLISHED");
        measures.put("a kind", "?kind=SIGN_IN_FAILED");
        measures.put("a kind that never came", "?kind=IMPORT_UNDONE");
        measures.put(
                "all kinds but one",
                "?"
                        + java.util.Arrays.stream(AuditKind.values())
                                .filter(k -> k != AuditKind.SIGNED_IN)
                                .map(k -> "kind=" + k)
                                .collect(Collectors.joining("&")));
        measures.put("a day in the middle", "?from=" + day + "&to=" + day);
        measures.put("up to a day long ago", "?to=" + portal.day(100));
        measures.put(
                "a person, a kind, a day", "?who=" + portal.person(7) + "&kind=SIGNED_IN&from=" + day + "&to=" + day);
        measures.put(
                "a person, a subject, a day",
                "?who=" + portal.person(7) + "&subject=content%3A77&from=" + day + "&to=" + day);
        measures.put("a person and a kind she never did", "?who=" + portal.person(7) + "&kind=ROLES_CHANGED");
        return measures;
    }

    private static final class Portal implements AutoCloseable {

        private final int entries;
        private final List<Long> people = new ArrayList<>();
        private final BenchPortal portal;
        private Instant newest;

        Portal(Path jar, int entries) throws Exception {
            this.entries = entries;
            portal = new BenchPortal(jar, Map.of("PORTAL_SECRET_KEY", KEY), this::fill, "");
        }

        long person(int number) {
            return people.get(number);
        }

        /** The day of that entry in İzmir. */
        String day(int entry) {
            return at(entry)
                    .atZone(java.time.ZoneId.of("Europe/Istanbul"))
                    .toLocalDate()
                    .toString();
        }

        private Instant at(int entry) {
            return newest.minus(APART.multipliedBy(entries - entry));
        }

        private static Connection connect(String embedded) throws Exception {
            var url = System.getenv("PORTAL_DB_URL");
            if (url != null) {
                return DriverManager.getConnection(
                        url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true",
                        System.getenv("PORTAL_DB_USER"),
                        System.getenv("PORTAL_DB_PASSWORD"));
            }
            return DriverManager.getConnection(embedded, "portal", "");
        }

        /** People, then a trail of them from its first entry on, in the place of what the start has written. */
        private void fill(BenchPortal empty) throws Exception {
            var began = System.nanoTime();
            try (var connection = connect(empty.databaseUrl());
                    var statement = connection.createStatement()) {
                for (int n = 0; n < PEOPLE; n++) {
                    statement.executeUpdate(
                            "INSERT INTO accounts (email, display_name, language, is_disabled, created_at,"
                                    + " lock_version, search_key, sort_key) SELECT 'kisi" + n + "@example.org', 'Kişi "
                                    + n
                                    + "', language, FALSE, created_at, 1, 'kisi " + n
                                    + "', sort_key FROM accounts WHERE email = '"
                                    + BenchPortal.ADMINISTRATOR + "'");
                }
                try (var ids = statement.executeQuery("SELECT id FROM accounts WHERE email LIKE 'kisi%' ORDER BY id")) {
                    while (ids.next()) {
                        people.add(ids.getLong(1));
                    }
                }
                statement.executeUpdate("DELETE FROM audit_entries");
                connection.setAutoCommit(false);
                newest = Instant.now();
                var seal = new AuditSeal(KEY);
                var hash = AuditEntry.NO_HASH;
                AuditEntry entry = null;
                try (var insert =
                        connection.prepareStatement("INSERT INTO audit_entries (id, occurred_at, actor_id, address,"
                                + " kind, subject, old_value, new_value, reason, previous_hash, hash)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                    for (int n = 1; n <= entries; n++) {
                        entry = new AuditEntry(n, at(n), deed(n), hash, seal);
                        hash = entry.getHash();
                        var fields = new Object[] {
                            entry.getId(),
                            LocalDateTime.ofInstant(entry.getOccurredAt(), ZoneOffset.UTC),
                            entry.getActorId(),
                            entry.getAddress(),
                            entry.getKind(),
                            entry.getSubject(),
                            entry.getOldValue(),
                            entry.getNewValue(),
                            entry.getReason(),
                            entry.getPreviousHash(),
                            entry.getHash()
                        };
                        for (int f = 0; f < fields.length; f++) {
                            insert.setObject(f + 1, fields[f]);
                        }
                        insert.addBatch();
                        if (n % BATCH == 0 || n == entries) {
                            insert.executeBatch();
                            connection.commit();
                        }
                    }
                }
                var head = AuditHead.after(entry, seal);
                try (var move = connection.prepareStatement(
                        "UPDATE audit_heads SET last_position = ?, last_hash = ?, seal = ? WHERE id = 1")) {
                    move.setLong(1, head.position());
                    move.setString(2, head.hash());
                    move.setString(3, head.seal());
                    move.executeUpdate();
                }
                connection.commit();
            }
            System.out.printf("filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        }

        private Deed deed(int n) {
            var kind = KINDS.get(n % KINDS.size());
            var person = people.get((n / 3) % PEOPLE);
            var failed = kind == AuditKind.SIGN_IN_FAILED;
            var content = kind.name().startsWith("CONTENT");
            return new Deed(
                    failed ? null : person,
                    "192.0.2." + n % 250,
                    kind.name(),
                    content
                            ? "content:" + n % 500
                            : kind == AuditKind.TEXT_CHANGED ? "text:site.home.title/tr" : "account:" + person,
                    content ? "tr " + n + ": Önceki başlık" : null,
                    content ? "tr " + (n + 1) + ": Yeni başlık" : null,
                    null);
        }

        double get(String query) throws Exception {
            return portal.get(PATH + query);
        }

        /** Presses the button and waits for what the page says in the end. */
        void verify() throws Exception {
            var before = System.nanoTime();
            portal.post(
                    PATH,
                    portal.body(PATH),
                    Map.of("verification", "verification", "verification:verify", "verification:verify"));
            var page = portal.body(PATH);
            while (page.contains("<progress")) {
                Thread.sleep(500);
                page = portal.body(PATH);
            }
            var said = Pattern.compile("class=\"notice (notice-ok|notice-error)\">([^<]*)<")
                    .matcher(page);
            System.out.printf(
                    "| verification: %s | %.0f | |%n",
                    said.find() ? said.group(1) + ", " + said.group(2).strip() : "nothing said",
                    (System.nanoTime() - before) / 1e6);
        }

        /** All of it as a file. */
        void export() throws Exception {
            var before = System.nanoTime();
            var answer = portal.post(
                    PATH,
                    portal.body(PATH),
                    Map.of("exportForm", "exportForm", "exportForm:purpose", "Ölçüm", "exportForm:export", "x"));
            System.out.printf(
                    "| file of all, %d lines | %.0f | |%n",
                    answer.body().lines().count(), (System.nanoTime() - before) / 1e6);
        }

        @Override
        public void close() throws Exception {
            portal.close();
        }
    }
}
