package net.dider.portal.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import net.dider.portal.launcher.server.Door;

/**
 * The executable jar's main class.
 *
 * <p>Two system properties carry the portal's answers out of the WAR: {@code portal.startup.failure}, one sentence why
 * it could not start, and {@code portal.setup.path}, the one-time address where the first administrator is created.
 */
public final class Portal {

    /** Each rests on half a megabyte; more than this wait for the same few processors and connections. */
    private static final int HTTP_THREADS = 64;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private final LauncherTexts texts;
    private final Settings settings;
    private final DataFolder folder;

    private Portal(LauncherTexts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
        this.folder = new DataFolder(settings.dataFolder);
    }

    /** Starts the portal and returns when it answers; ends the process with 1 and one sentence when it cannot. */
    public static void main(String... arguments) {
        var texts = new LauncherTexts(Locale.getDefault());
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("user.language", "en");
        System.setProperty("user.country", "");
        try {
            new Portal(texts, new Settings(System.getenv())).start();
        } catch (StartFailure failure) {
            ERR.println(texts.sentence(failure.key(), failure.arguments()));
            Runtime.getRuntime().halt(1);
        }
    }

    private void start() throws StartFailure {
        folder.claim();
        OUT.println(texts.sentence("launcher.message.starting", settings.dataFolder));
        requireFreePort();
        folder.require(settings.mediaFolder);
        var war = unpackWar();
        new DatabaseCheck(settings, war, folder.run()).run();
        settings.publish(settings.secretKey());
        boot(war);
        awaitFirstAnswer();
        OUT.println(texts.sentence("launcher.message.ready", settings.baseUrl));
        var setup = System.clearProperty("portal.setup.path");
        if (setup != null) {
            OUT.println(texts.sentence("launcher.message.firstAdministrator", settings.baseUrl + setup));
        }
    }

    private void requireFreePort() throws StartFailure {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address), settings.port));
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.portTaken", Integer.toString(settings.port), settings.address);
        }
    }

    private Path unpackWar() throws StartFailure {
        var war = folder.run().resolve("ROOT.war");
        try (var in = Portal.class.getResourceAsStream("/portal/ROOT.war")) {
            if (in == null) {
                throw new StartFailure("launcher.failure.damagedJar", "ROOT.war");
            }
            Files.copy(in, war);
            return war;
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.dataFolderNotWritable", settings.dataFolder);
        }
    }

    /** The server writes stray lines to standard output; the console is for the sentences of this class. */
    private void quietServer() throws StartFailure {
        if (!settings.logToConsole) {
            try {
                System.setOut(
                        new PrintStream(folder.logs().resolve("server.out").toString(), StandardCharsets.UTF_8));
                System.setErr(System.out);
            } catch (IOException e) {
                throw new StartFailure("launcher.failure.dataFolderNotWritable", settings.dataFolder);
            }
        }
    }

    private void boot(Path war) throws StartFailure {
        quietServer();
        System.setProperty("java.io.tmpdir", folder.run().toString());
        PayaraMicroBoot server = PayaraMicro.getInstance();
        server.setNoHazelcast(true);
        server.setMaxHttpThreads(HTTP_THREADS);
        server.setHttpPort(settings.port);
        server.setPrintLogo(false);
        server.setRootDir(folder.run().resolve("server").toFile());
        server.setLogPropertiesFile(loggingProperties().toFile());
        server.setPreBootHandler(this::harden);
        server.addDeploymentFile(war.toFile());
        System.setProperty(Door.OPENING, "");
        try {
            if (server.bootStrap().getDeployedApplicationNames().isEmpty()) {
                throw notDeployed();
            }
        } catch (BootstrapException e) {
            throw notDeployed();
        }
        System.clearProperty(Door.OPENING);
    }

    /** Closes the server's unsafe defaults before it opens a port. */
    private void harden(AdminCommandRunner server) {
        var http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        set(
                server,
                "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address",
                settings.address);
        set(server, http + "server-header", "false");
        set(server, http + "xpowered-by", "false");
        set(server, http + "trace-enabled", "false");
        set(server, http + "http2-enabled", "false");
        set(server, http + "websockets-support-enabled", "false");
        // The place where launcher.server.DoorAddOn comes in.
        set(server, http + "comet-support-enabled", "true");
        set(server, "configs.config.server-config.microprofile-metrics-configuration.enabled", "false");
        // Disabled, it would still start a Jersey of its own in each application of its virtual servers.
        run(server, "set-openapi-configuration", "--enabled=false", "--virtualservers=none");
        set(
                server,
                "configs.config.server-config.web-container.session-config.session-manager.manager-properties"
                        + ".session-id-generator-classname",
                "net.dider.portal.launcher.server.SessionIds");
    }

    private static void set(AdminCommandRunner server, String name, String value) {
        run(server, "set", name + "=" + value);
    }

    /** A default that stays unsafe unnoticed is worse than no portal. */
    private static void run(AdminCommandRunner server, String command, String... arguments) {
        var result = server.run(command, arguments);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            throw new IllegalStateException(command + " " + String.join(" ", arguments) + ": " + result.getOutput());
        }
    }

    private StartFailure notDeployed() {
        var reason = System.getProperty("portal.startup.failure");
        return reason == null
                ? new StartFailure("launcher.failure.notDeployed", folder.logs())
                : new StartFailure("launcher.failure.startup", reason, folder.logs());
    }

    private Path loggingProperties() throws StartFailure {
        var common =
                """
                .level=INFO
                fish.payara.level=WARNING
                PayaraMicro.level=WARNING
                org.glassfish.level=WARNING
                com.hazelcast.level=WARNING
                jakarta.level=WARNING
                javax.level=WARNING
                com.sun.level=WARNING
                org.eclipse.persistence.level=WARNING
                javax.enterprise.system.security.ssl.level=SEVERE
                javax.enterprise.system.tools.deployment.dol.level=SEVERE
                org.hibernate.validator.level=WARNING
                org.jboss.weld.level=WARNING
                """;
        var console =
                """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.formatter=net.dider.portal.launcher.OneLineFormatter
                java.util.logging.ConsoleHandler.level=INFO
                """;
        var file =
                """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s/portal.%%g.log
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=10
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=net.dider.portal.launcher.OneLineFormatter
                """
                        .formatted(folder.logs());
        var target = folder.run().resolve("logging.properties");
        try {
            Files.writeString(target, common + (settings.logToConsole ? console : file));
            return target;
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.dataFolderNotWritable", settings.dataFolder);
        }
    }

    /** Ready is what a visitor would see: the health address, which asks the database and the texts, answers 200. */
    private void awaitFirstAnswer() throws StartFailure {
        var host = "0.0.0.0".equals(settings.address) || "::".equals(settings.address) ? "127.0.0.1" : settings.address;
        var health = URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.port + "/health/ready");
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(20)).build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw notDeployed();
            }
        } catch (IOException e) {
            throw notDeployed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
