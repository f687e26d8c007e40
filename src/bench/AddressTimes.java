import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether the time of an answer tells which e-mail addresses have an account: each door where an address is typed is
 * asked with known and unknown ones by turns, in one run, each time from another network. Loopback only; three minutes.
 *
 * <pre>java -cp "target/bench:target/classes:$(mvn -q dependency:build-classpath -Dmdep.outputFile=/dev/stdout)" AddressTimes [target/dider-portal.jar]</pre>
 */
public class AddressTimes {

    private static final String KEY = "a key of the bench alone, 32 characters and more";
    private static final int WARM_UPS = 12;
    private static final int MEASURED = 41;
    /** Changes of address one account may ask for in a row; the first of each is not measured. */
    private static final int CHANGES = 4;

    /** Types the address at one of the doors and says how long the answer took, in ms. */
    private interface Door {
        double knock(Visitor visitor, String email) throws Exception;
    }

    private int visitors;
    private int addresses;
    private BenchPortal portal;

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments.length > 0 ? arguments[0] : "target/dider-portal.jar");
        new AddressTimes().run(jar.toAbsolutePath());
    }

    private void run(Path jar) throws Exception {
        var settings = Map.of("PORTAL_SECRET_KEY", KEY, "PORTAL_TRUSTED_PROXIES", "127.0.0.1");
        try (var running = new BenchPortal(jar, settings, AddressTimes::fill, "")) {
            portal = running;
            System.out.printf("| medians of %d | known ms | unknown ms | ratio |%n|---|--:|--:|--:|%n", MEASURED);
            measure("sign-in", AddressTimes::signIn);
            measure("forgotten password", AddressTimes::forget);
            measure("membership application", AddressTimes::apply);
            measureChanges();
        }
    }

    /** People with the administrator's password. */
    private static void fill(BenchPortal empty) throws Exception {
        try (var connection = DriverManager.getConnection(empty.databaseUrl(), "portal", "");
                var insert = connection.prepareStatement(
                        "INSERT INTO accounts (email, display_name, password_hash, language, is_disabled, created_at,"
                                + " lock_version, search_key, sort_key) SELECT ?, 'Kişi', password_hash, language, FALSE,"
                                + " created_at, 1, 'kisi', sort_key FROM accounts WHERE email = ?")) {
            for (int n = 0; n < 4 * (WARM_UPS + MEASURED); n++) {
                insert.setString(1, known(n));
                insert.setString(2, BenchPortal.ADMINISTRATOR);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String known(int number) {
        return "kisi%04d@example.org".formatted(number);
    }

    private static String unknown(int number) {
        return "yabanci%04d@example.org".formatted(number);
    }

    private void measure(String what, Door door) throws Exception {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        for (int n = 0; n < WARM_UPS + MEASURED; n++) {
            var number = addresses++;
            var forKnown = door.knock(new Visitor(), known(number));
            var forUnknown = door.knock(new Visitor(), unknown(number));
            if (n >= WARM_UPS) {
                known.add(forKnown);
                unknown.add(forUnknown);
            }
        }
        tell(what, known, unknown);
    }

    /** Somebody signed in may ask only a few times, so many people do. */
    private void measureChanges() throws Exception {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        while (known.size() < MEASURED) {
            var number = addresses++;
            var visitor = new Visitor();
            signIn(visitor, known(number), BenchPortal.PASSWORD);
            for (int n = 0; n < CHANGES; n++) {
                var toKnown = n % 2 == 0;
                var time = change(visitor, toKnown ? known(number + n + 1) : unknown(number * CHANGES + n));
                if (n >= CHANGES / 2) {
                    (toKnown ? known : unknown).add(time);
                }
            }
        }
        tell("change of e-mail", known, unknown);
    }

    private static void tell(String what, List<Double> known, List<Double> unknown) {
        System.out.printf("| %s | %.1f | %.1f | %.2f |%n", what, median(known), median(unknown), median(known)
                / median(unknown));
    }

    private static double median(List<Double> times) {
        times.sort(Comparator.naturalOrder());
        return times.get(times.size() / 2);
    }

    private static double signIn(Visitor visitor, String email) throws Exception {
        return signIn(visitor, email, "yanlış bir parola olsun");
    }

    private static double signIn(Visitor visitor, String email, String password) throws Exception {
        return visitor.send(
                "/tr/giris", Map.of("form", "form", "form:email", email, "form:password", password, "form:signIn", "x"),
                password.equals(BenchPortal.PASSWORD) ? "" : "notice-error");
    }

    private static double forget(Visitor visitor, String email) throws Exception {
        return visitor.send("/tr/parolami-unuttum", Map.of("form", "form", "form:email", email, "form:ask", "x"), "notice-ok");
    }

    /** As far as the page with the address, which is then asked to write to it. */
    private static double apply(Visitor visitor, String email) throws Exception {
        visitor.send("/tr/uyelik/basvuru", Map.of("form", "form", "form:KIND", "CITIZEN", "form:next", "x"), "");
        visitor.send(
                visitor.led,
                Map.of(
                        "form", "form",
                        "form:GIVEN_NAMES", "Ayşe",
                        "form:SURNAME", "Yılmaz",
                        "form:BIRTH_DATE", "1980-05-17",
                        "form:next", "x"),
                "");
        return visitor.send(
                visitor.led, Map.of("form", "form", "form:EMAIL", email, "form:CITY", "İzmir", "form:later", "x"), "notice-ok");
    }

    private static double change(Visitor visitor, String email) throws Exception {
        return visitor.send(
                "/my/email",
                Map.of("move", "move", "move:email", email, "move:password", BenchPortal.PASSWORD, "move:ask", "x"),
                "notice-warn");
    }

    /** Somebody in front of a browser of her own, in a network of her own. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final String from = "10.%d.%d.7".formatted(visitors / 250, visitors++ % 250);
        /** Where the last answer led. */
        private String led;

        /**
         * Opens the page, sends its form and tells how long the answer to that took.
         *
         * @param saying what is on the answer when the door did its work
         */
        double send(String address, Map<String, String> fields, String saying) throws Exception {
            var page = ask(HttpRequest.newBuilder(portal.uri(address))).body();
            var filled = portal.filled(address, page, fields);
            var before = System.nanoTime();
            var answer = ask(filled);
            var time = (System.nanoTime() - before) / 1e6;
            led = answer.headers().firstValue("Location").orElse(null);
            if (answer.statusCode() != (saying.isEmpty() ? 302 : 200) || !answer.body().contains(saying)) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return time;
        }

        private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
            // On a connection of its own: one that the portal is about to close answers nothing.
            var client = HttpClient.newBuilder().cookieHandler(cookies).build();
            return client.send(
                    request.header("X-Forwarded-For", from)
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
