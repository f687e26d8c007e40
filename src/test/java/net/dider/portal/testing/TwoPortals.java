package net.dider.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two portals on one MySQL, started together on an empty database, with a mail server that a test plays. */
public final class TwoPortals {

    private static TwoPortals shared;

    private final int smtpPort = MySqlServer.freePort();
    private final Path folder;
    private final String database;
    private final List<String> setupLinks;
    private final Administrator administrator;

    private RunningPortal first;
    private RunningPortal second;

    private TwoPortals() throws IOException {
        folder = Files.createTempDirectory("dider-two");
        database = MySqlServer.get().createDatabase("two_portals");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
        setupLinks = List.of(path(first), path(second));
        administrator = first.administrator(); // by a link that is good though the other one has printed one too
    }

    /** One pair for the run. */
    public static synchronized TwoPortals shared() {
        if (shared == null) {
            try {
                shared = new TwoPortals();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Starts both again. */
    public void start() {
        first = launch("first");
        second = launch("second");
        first.awaitReady();
        second.awaitReady();
    }

    /** {@code kill -9}, both. */
    public void kill() {
        first.kill();
        second.kill();
    }

    private RunningPortal launch(String name) {
        var settings = new HashMap<>(MySqlServer.get().settings(database));
        settings.putAll(Map.of(
                "PORTAL_SECRET_KEY",
                "the same thirty-two letters on both nodes",
                "PORTAL_MEDIA_DIR",
                folder.resolve("media").toString(),
                "PORTAL_SMTP_HOST",
                "127.0.0.1",
                "PORTAL_SMTP_PORT",
                Integer.toString(smtpPort),
                "PORTAL_SMTP_TLS",
                "none",
                "PORTAL_SMTP_FROM",
                "no-reply@dider.example"));
        return RunningPortal.launch(folder.resolve(name), settings);
    }

    private void close() {
        for (var portal : List.of(first, second)) {
            portal.close();
        }
    }

    private static String path(RunningPortal portal) {
        return portal.setupLink().substring(portal.baseUrl().length());
    }

    public RunningPortal first() {
        return first;
    }

    public RunningPortal second() {
        return second;
    }

    public List<RunningPortal> both() {
        return List.of(first, second);
    }

    public String database() {
        return database;
    }

    /** Where both look for a mail server. */
    public int smtpPort() {
        return smtpPort;
    }

    /** The paths of the links each of them printed. */
    public List<String> setupLinks() {
        return setupLinks;
    }

    public Administrator administrator() {
        return administrator;
    }
}
