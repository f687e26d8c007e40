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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A portal on H2 that a script filled, on loopback, signed in to as an administrator. */
class BenchPortal implements AutoCloseable {

    static final String ADMINISTRATOR = "yonetici@example.org";
    static final String PASSWORD = "uzun bir parola olsun";
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(jakarta\\.faces\\.ViewState)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Path jar;
    private final Path folder;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process process;

    private final Map<String, String> settings;

    /** Puts into the empty database, whose portal stands still, what is to be measured. */
    interface Filling {
        void fill(BenchPortal portal) throws Exception;
    }

    /**
     * @param script fills the empty database
     * @param line of the log that tells it is ready to be measured; empty for none
     */
    BenchPortal(Path jar, String script, String line) throws Exception {
        this(jar, Map.of(), portal -> portal.run(script), line);
    }

    /** @param settings beside those every bench has */
    BenchPortal(Path jar, Map<String, String> settings, Filling filling, String line) throws Exception {
        this.jar = jar;
        this.settings = settings;
        folder = Files.createTempDirectory("bench");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try {
            start("");
            stop();
            filling.fill(this);
            beginIndexAnew();
            start(line);
            signIn();
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
    }

    /** Until it answers and, where one is named, until the log has that line. */
    private void start(String line) throws Exception {
        var builder = new ProcessBuilder("java", "-Xmx400m", "-Xss512k", "-XX:+UseSerialGC", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "PORTAL_PORT",
                        Integer.toString(port),
                        "PORTAL_BASE_URL",
                        base(),
                        "PORTAL_DATA_DIR",
                        folder.resolve("data").toString(),
                        "PORTAL_MFA",
                        "optional",
                        "PORTAL_LOG",
                        "file",
                        "PORTAL_ADMIN_EMAIL",
                        ADMINISTRATOR,
                        "PORTAL_ADMIN_PASSWORD",
                        PASSWORD));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        var log = folder.resolve("data/logs/portal.0.log");
        for (var deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos(); ; Thread.sleep(500)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The portal does not start: " + Files.readString(folder.resolve("out")));
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

    /** Of its embedded database, while the portal stands still. */
    String databaseUrl() {
        return "jdbc:h2:file:" + folder.resolve("data/database/portal")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private void run(String statements) throws Exception {
        var script = folder.resolve("fill.sql");
        Files.writeString(script, statements);
        var filling = new ProcessBuilder(
                        "java",
                        "-cp",
                        folder.resolve("data/run/h2-driver.jar").toString(),
                        "org.h2.tools.RunScript",
                        "-url",
                        databaseUrl(),
                        "-user",
                        "portal",
                        "-password",
                        "",
                        "-script",
                        script.toString())
                .inheritIO()
                .start();
        if (filling.waitFor() != 0) {
            throw new IllegalStateException("The script does not fit the schema");
        }
    }

    /** Begun anew, the search index takes in what the portal did not write itself. */
    private void beginIndexAnew() throws IOException {
        try (var old = Files.walk(folder.resolve("data/search"))) {
            for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder.resolve("data/logs/portal.0.log"));
    }

    private void signIn() throws Exception {
        var page = body("/tr/giris");
        var answer = post(
                "/tr/giris",
                page,
                Map.of("form", "form", "form:email", ADMINISTRATOR, "form:password", PASSWORD, "form:signIn", "x"));
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

    String body(String address) throws Exception {
        return send(HttpRequest.newBuilder(uri(address))).body();
    }

    HttpResponse<String> post(String address, String page, Map<String, String> fields) throws Exception {
        // On a connection of its own: one that the portal is about to close answers nothing.
        var fresh = HttpClient.newBuilder()
                .cookieHandler(client.cookieHandler().orElseThrow())
                .build();
        return fresh.send(filled(address, page, fields).build(), BodyHandlers.ofString());
    }

    /** The form of that page, filled in. */
    HttpRequest.Builder filled(String address, String page, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        var state = HIDDEN.matcher(page);
        if (state.find()) {
            all.put(state.group(1), state.group(2));
        }
        var nonce = NONCE.matcher(page);
        if (nonce.find()) {
            all.put("primefaces.nonce", nonce.group(1));
        }
        return HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    URI uri(String address) {
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
