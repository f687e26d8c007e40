package net.dider.portal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The built jar, started as the README says, on a free port with a data folder of its own. */
public final class RunningPortal implements AutoCloseable {

    /** Of {@link #secured()}. */
    public static final String HOST = "portal.example.org";
    /** Another of {@link #secured()}. */
    public static final String OTHER_HOST = "www.example.org";

    /** Of {@link #secured()}, on the run's MySQL. */
    public static final String SECURED_DATABASE = "secured";

    /** It starts a fifth sooner than with what the README says. */
    private static final String ROOMY = "-Xmx320m";

    private static final Path JAR = Path.of("target", "dider-portal.jar").toAbsolutePath();
    private static final Duration TO_START = Duration.ofSeconds(300);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("^(The portal is ready|Portal hazır): (\\S+)/$");
    private static final Pattern SETUP = Pattern.compile("(http://\\S+/setup\\?token=\\S+)$");

    private static RunningPortal shared;
    private static RunningPortal secured;

    private Administrator administrator;

    private final int port;
    private final Path dataFolder;
    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<String> setupLink = new CompletableFuture<>();
    private final List<Thread> readers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_ANSWER)
            .build();

    private RunningPortal(int port, Path dataFolder, Process process) {
        this.port = port;
        this.dataFolder = dataFolder;
        this.process = process;
        readers = List.of(read(process.getInputStream(), out), read(process.getErrorStream(), err));
    }

    /** One portal for all tests that only look at it, or change what nobody else looks at. */
    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = forTheRun("dider-shared", Map.of(), "-Xmx200m"); // as the README says
        }
        return shared;
    }

    /** One portal under https behind a trusted proxy, which the tests play, on MySQL, with {@link Administrator#CHOSEN}. */
    public static synchronized RunningPortal secured() {
        if (secured == null) {
            var settings =
                    new HashMap<>(MySqlServer.get().settings(MySqlServer.get().createDatabase(SECURED_DATABASE)));
            settings.putAll(Map.of(
                    "PORTAL_BASE_URL",
                    "https://" + HOST,
                    "PORTAL_HOSTS",
                    OTHER_HOST,
                    "PORTAL_TRUSTED_PROXIES",
                    "127.0.0.1",
                    "PORTAL_METRICS",
                    "on",
                    "PORTAL_ADMIN_EMAIL",
                    Administrator.CHOSEN.email(),
                    "PORTAL_ADMIN_PASSWORD",
                    Administrator.CHOSEN.password()));
            secured = forTheRun("dider-secured", settings, ROOMY);
        }
        return secured;
    }

    private static RunningPortal forTheRun(String folder, Map<String, String> settings, String heap) {
        try {
            var portal = launch(Files.createTempDirectory(folder), settings, heap);
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            return portal.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the process and returns at once; a test awaits that it is ready or that it ends. As it is asked for little,
     * nothing is compiled for a long life: it starts with a quarter less work.
     */
    public static RunningPortal launch(Path dataFolder, Map<String, String> settings) {
        return launch(dataFolder, settings, ROOMY, "-XX:TieredStopAtLevel=1");
    }

    /** The same for a portal that many tests sign in at: hashing passwords is slow as long as it is not compiled well. */
    public static RunningPortal launchForManyTests(Path dataFolder, Map<String, String> settings) {
        return launch(dataFolder, settings, ROOMY);
    }

    private static RunningPortal launch(Path dataFolder, Map<String, String> settings, String... options) {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: mvn package builds it");
        }
        var port = MySqlServer.freePort();
        var environment = new HashMap<String, String>();
        environment.put("PORTAL_PORT", Integer.toString(port));
        environment.put("PORTAL_DATA_DIR", dataFolder.toString());
        environment.put("LANG", "C.UTF-8");
        // Journeys that are not about the second factor sign in without; those that are set it.
        environment.put("PORTAL_MFA", "optional");
        environment.putAll(settings);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(List.of("-Xss512k", "-XX:+UseSerialGC", "-XX:TrimNativeHeapInterval=30000"));
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(n -> n.startsWith("PORTAL_") || n.startsWith("JAVA_") || n.startsWith("LC_"));
        builder.environment().putAll(environment);
        try {
            return new RunningPortal(port, dataFolder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunningPortal awaitReady() {
        try {
            ready.get(TO_START.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The portal did not say that it is ready:\n" + console(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the process ends by itself and returns its exit code. */
    public int awaitExit(Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal still runs after " + deadline + ":\n" + console());
            }
            for (var reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code SIGTERM}; returns the exit code. */
    public int stop() {
        process.destroy();
        return awaitExit(TO_STOP);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(TO_STOP);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** The first administrator, created through the link on the console when first asked for. */
    public synchronized Administrator administrator() {
        if (administrator == null) {
            administrator = Administrator.create(this);
        }
        return administrator;
    }

    /** Without a slash at its end. */
    public String baseUrl() {
        return "http://localhost:" + port;
    }

    public List<String> out() {
        return out;
    }

    public List<String> err() {
        return err;
    }

    /** What the operator read. */
    public String console() {
        return String.join("\n", out) + "\n--- stderr ---\n" + String.join("\n", err);
    }

    /** The one-time link that the console offers on a first start, right after it says that it is ready. */
    public String setupLink() {
        try {
            return setupLink.get(TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("No link for the first administrator:\n" + console(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A GET with these headers (name, value, …), redirects not followed, nothing unpacked. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl() + path)).timeout(TO_ANSWER);
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String text(String path, String... headers) {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    /** What has gone to the database since the start, by the portal's own count. */
    public long queries() {
        return Long.parseLong(text("/health/ready").replaceAll("(?s).*\"queries\":(\\d+).*", "$1"));
    }

    private Thread read(InputStream stream, List<String> lines) {
        var thread = new Thread(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    if (READY.matcher(line).find()) {
                        ready.complete(null);
                    }
                    var link = SETUP.matcher(line);
                    if (link.find()) {
                        setupLink.complete(link.group(1));
                    }
                }
            } catch (IOException processEnded) {
                // said below
            }
            ready.completeExceptionally(new IllegalStateException("the process ended"));
            setupLink.completeExceptionally(new IllegalStateException("the process ended"));
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
