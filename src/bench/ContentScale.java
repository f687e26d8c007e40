import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the portal's lists, search and publication cost with many items, beside the same with few: two portals on H2 run at
 * once and are asked in turn. About seven minutes, loopback only.
 *
 * <pre>java src/bench/ContentScale.java [target/dider-portal.jar [1000 [10000]]]</pre>
 */
public class ContentScale {

    private static final String ADMINISTRATOR = "yonetici@example.org";
    private static final String PASSWORD = "uzun bir parola olsun";
    private static final int WARM_UPS = 25;
    private static final int MEASURED = 31;

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments.length > 0 ? arguments[0] : "target/dider-portal.jar").toAbsolutePath();
        var few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        var starting = CompletableFuture.supplyAsync(() -> Portal.filled(jar, few));
        try (var large = Portal.filled(jar, many);
                var small = starting.join()) {
            System.out.printf("| medians of %d, ms | %,d items | %,d items | ratio |%n|---|--:|--:|--:|%n", MEASURED, few, many);
            for (var measure : measures().entrySet()) {
                var fewTimes = new ArrayList<Double>();
                var manyTimes = new ArrayList<Double>();
                for (int n = 0; n < WARM_UPS + MEASURED; n++) {
                    var ofFew = measure.getValue().run(small, n);
                    var ofMany = measure.getValue().run(large, n);
                    if (n >= WARM_UPS) {
                        fewTimes.add(ofFew);
                        manyTimes.add(ofMany);
                    }
                }
                System.out.printf(
                        "| %s | %.1f | %.1f | %.2f |%n",
                        measure.getKey(), median(fewTimes), median(manyTimes), median(manyTimes) / median(fewTimes));
            }
        }
    }

    private interface Measure {
        /** @return milliseconds */
        double run(Portal portal, int round) throws Exception;
    }

    /** No address is asked twice, so that no answer comes from a cache. */
    private static Map<String, Measure> measures() {
        var words = List.of("diplomasi", "gençlik", "buluşma", "liman", "kultur", "calistay", "göç", "toplantı", "seminer");
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("past events, nothing kept", (p, n) -> p.changed("events", 16, "/en/events?time=past&page=" + (n % 15 + 1)));
        measures.put("documents by kind and year, nothing kept", (p, n) ->
                p.changed("documents", 18, "/tr/belgeler?kind=REPORT&year=" + (2026 - n % 10)));
        measures.put("news item", (p, n) -> p.get("/tr/haberler/olcek-" + (n / 5 * 10 + n % 5 + 1) + "?x=1"));
        measures.put("search", (p, n) -> p.get("/tr/ara?q=" + encode(words.get(n % 9)) + "+" + (n + 1)));
        measures.put("search, hits everywhere", (p, n) -> p.get("/tr/ara?q=kent&x=" + n));
        measures.put("unpublish and publish", Portal::publish);
        measures.put("matrix, first page", (p, n) -> p.get("/admin/content?type=news"));
        measures.put("matrix, middle", (p, n) -> p.get("/admin/content?type=news&page=" + (p.items / 4 / 25 - n % 9)));
        measures.put("matrix, last pages", (p, n) -> p.get("/admin/content?type=news&page=" + (p.items / 2 / 25 - n % 9)));
        measures.put("matrix, outdated English", (p, n) -> p.get("/admin/content?type=news&state=OUTDATED&language=en"));
        measures.put("matrix, published Turkish", (p, n) -> p.get("/admin/content?type=news&state=PUBLISHED&language=tr"));
        measures.put("matrix, mine", (p, n) -> p.get("/admin/content?type=news&owner=me"));
        measures.put("matrix, words", (p, n) -> p.get("/admin/content?type=news&q=olcek+" + (n + 7)));
        measures.put("matrix of pages", (p, n) -> p.get("/admin/content?type=pages"));
        measures.put("editor", (p, n) -> p.get("/admin/content/edit?item=" + (1_000_001 + n)));
        measures.put("history", (p, n) -> p.get("/admin/content/history?item=" + (1_000_001 + n) + "&language=tr"));
        measures.put("link report", (p, n) -> p.get("/admin/content/links?page=" + (1 + n % 2)));
        measures.put("news, one page after the other", (p, n) -> p.get((n % 2 == 0 ? "/tr/haberler?page=" : "/en/news?page=") + (n / 2 + 2)));
        measures.put("news, nothing of it kept", (p, n) -> p.changed("news", 11, "/tr/haberler"));
        measures.put("news, from the end", (p, n) ->
                p.get((n % 2 == 0 ? "/tr/haberler?page=" : "/en/news?page=") + (p.items / 2 / 10 - n / 2)));
        measures.put("events to come, nothing kept", (p, n) -> p.changed("events", 16, "/tr/etkinlikler"));
        return measures;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A portal with so many invented items, signed in to as an administrator. */
    private static final class Portal implements AutoCloseable {

        private static final Pattern HIDDEN = Pattern.compile("name=\"(jakarta\\.faces\\.ViewState)\"[^>]*value=\"([^\"]*)\"");
        private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

        private final Path jar;
        private final int items;
        private final Path folder;
        private final int port;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private Process process;

        static Portal filled(Path jar, int items) {
            try {
                return new Portal(jar, items);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private Portal(Path jar, int items) throws Exception {
            this.jar = jar;
            this.items = items;
            folder = Files.createTempDirectory("content-scale");
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            try {
                start("");
                stop();
                fill();
                start("The search index holds");
                signIn();
            } catch (Exception e) {
                process.destroy();
                throw e;
            }
        }

        /** Until it answers and, where one is named, until the log has that line. */
        private void start(String line) throws Exception {
            var builder = new ProcessBuilder(
                    "java", "-Xmx400m", "-Xss512k", "-XX:+UseSerialGC", "-jar", jar.toString());
            builder.environment()
                    .putAll(Map.of(
                            "PORTAL_PORT", Integer.toString(port),
                            "PORTAL_BASE_URL", base(),
                            "PORTAL_DATA_DIR", folder.resolve("data").toString(),
                            "PORTAL_MFA", "optional",
                            "PORTAL_LOG", "file",
                            "PORTAL_ADMIN_EMAIL", ADMINISTRATOR,
                            "PORTAL_ADMIN_PASSWORD", PASSWORD));
            process = builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            var log = folder.resolve("data/logs/portal.0.log");
            for (var deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos(); ; Thread.sleep(500)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The portal does not start: " + Files.readString(folder.resolve("out")));
                }
                if (answers() && (line.isEmpty() || Files.readString(log).contains(line))) {
                    return;
                }
            }
        }

        private boolean answers() throws InterruptedException {
            try {
                return send(HttpRequest.newBuilder(uri("/tr/"))).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        private void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }

        private void fill() throws Exception {
            var script = folder.resolve("content.sql");
            Files.writeString(
                    script,
                    Files.readString(Path.of("src/bench/content.sql")).replace(":items", Integer.toString(items)));
            var url = "jdbc:h2:file:" + folder.resolve("data/database/portal")
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
            var filling = new ProcessBuilder(
                            "java", "-cp", folder.resolve("data/run/h2-driver.jar").toString(), "org.h2.tools.RunScript",
                            "-url", url, "-user", "portal", "-password", "", "-script", script.toString())
                    .inheritIO()
                    .start();
            if (filling.waitFor() != 0) {
                throw new IllegalStateException("content.sql does not fit the schema");
            }
            // Begun anew, the search index takes in what the portal did not write itself.
            try (var old = Files.walk(folder.resolve("data/search"))) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(folder.resolve("data/logs/portal.0.log"));
        }

        private void signIn() throws Exception {
            var page = body("/tr/giris");
            var answer = post("/tr/giris", page, Map.of(
                    "form", "form", "form:email", ADMINISTRATOR, "form:password", PASSWORD, "form:signIn", "x"));
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("Nobody is signed in: " + answer.statusCode());
            }
        }

        double get(String address) throws Exception {
            var before = System.nanoTime();
            var answer = send(HttpRequest.newBuilder(uri(address)));
            var time = (System.nanoTime() - before) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return time;
        }

        /** Takes one item away from readers and gives it back, as an editor does in the matrix; both times together. */
        double publish(int round) throws Exception {
            return bulk("/admin/content?type=news", "UNPUBLISH:tr", 1_000_001 + round % 5) + bulk("/admin/content?type=news", "PUBLISH:tr", 1_000_001 + round % 5);
        }

        /** What an item of the type going and coming back leaves of its lists in memory: nothing. */
        double changed(String type, int item, String address) throws Exception {
            bulk("/admin/content?type=" + type, "TRASH:", 1_000_000 + item);
            bulk("/admin/content?trash=1&type=" + type, "RESTORE:", 1_000_000 + item);
            return get(address);
        }

        private double bulk(String address, String action, int item) throws Exception {
            var page = body(address);
            var before = System.nanoTime();
            var answer = post(address, page, Map.of(
                    "items", "items", "items:action", action, "selected", Integer.toString(item), "items:apply", "x"));
            var time = (System.nanoTime() - before) / 1e6;
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(action + " answers " + answer.statusCode());
            }
            return time;
        }

        private String body(String address) throws Exception {
            return send(HttpRequest.newBuilder(uri(address))).body();
        }

        private HttpResponse<String> post(String address, String page, Map<String, String> fields) throws Exception {
            var all = new LinkedHashMap<>(fields);
            var state = HIDDEN.matcher(page);
            if (state.find()) {
                all.put(state.group(1), state.group(2));
            }
            var nonce = NONCE.matcher(page);
            if (nonce.find()) {
                all.put("primefaces.nonce", nonce.group(1));
            }
            // On a connection of its own: one that the portal is about to close answers nothing.
            var fresh = HttpClient.newBuilder().cookieHandler(client.cookieHandler().orElseThrow()).build();
            return fresh.send(HttpRequest.newBuilder(uri(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(all.entrySet().stream()
                            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                            .collect(Collectors.joining("&"))))
                    .build(), BodyHandlers.ofString());
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        }

        private URI uri(String address) {
            return URI.create(base() + address);
        }

        private String base() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public void close() throws Exception {
            stop();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
