package net.dider.portal.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the operator set in the environment, checked and completed with defaults. The README's table documents every
 * name. A system property of the same meaning ({@code portal.port} for {@code PORTAL_PORT}) wins, as in MicroProfile
 * Config.
 */
final class Settings {

    private static final int SECRET_BYTES = 32;
    private static final int SHORTEST_KEY = 32;
    private static final int MOST_MEGABYTES = 2_000;
    private static final Pattern HOST = Pattern.compile("[0-9A-Za-z.-]+|\\[[0-9A-Fa-f:.]+]");
    /** Only the shape, so that a name is refused at once; the portal's own start looks closer. */
    private static final Pattern NETWORK =
            Pattern.compile("(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/[0-9]{1,3})?");

    /** Connector/J under Payara: the server's own key store must not answer a TLS hand-shake; UTC on the wire. */
    private static final Map<String, String> MYSQL_PARAMETERS = new TreeMap<>(Map.of(
            // As the tables': MySQL sorts by an index only when what is compared has the column's collation.
            "connectionCollation", "utf8mb4_bin",
            "fallbackToSystemKeyStore", "false",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "connectTimeout", "5000",
            "socketTimeout", "60000"));

    private final Map<String, String> environment;

    final int port;
    final String address;
    final URI baseUrl;
    final String hosts;
    final String trustedProxies;
    final String monitors;
    final Path dataFolder;
    final Path mediaFolder;
    final int uploadMegabytes;
    final int soundAndFilmMegabytes;
    final String databaseUrl;
    final String databaseUser;
    final String databasePassword;
    final boolean logToConsole;

    Settings(Map<String, String> environment) throws StartFailure {
        this.environment = environment;
        port = port(value("PORTAL_PORT", "8080"));
        address = value("PORTAL_ADDRESS", "127.0.0.1");
        baseUrl = baseUrl(value("PORTAL_BASE_URL", "http://localhost:" + port));
        hosts = list("PORTAL_HOSTS", "", HOST, "launcher.failure.hosts");
        trustedProxies = list("PORTAL_TRUSTED_PROXIES", "", NETWORK, "launcher.failure.networks");
        monitors = list("PORTAL_MONITORS", "", NETWORK, "launcher.failure.networks");
        dataFolder = Path.of(value("PORTAL_DATA_DIR", "data")).toAbsolutePath().normalize();
        var media = value("PORTAL_MEDIA_DIR", "");
        mediaFolder = media.isEmpty()
                ? dataFolder.resolve("media")
                : Path.of(media).toAbsolutePath().normalize();
        uploadMegabytes = megabytes("PORTAL_UPLOAD_MAX_MB", "20");
        soundAndFilmMegabytes = megabytes("PORTAL_UPLOAD_AV_MAX_MB", "200");
        databaseUrl = databaseUrl(value("PORTAL_DB_URL", ""));
        databaseUser = value("PORTAL_DB_USER", "portal");
        databasePassword = value("PORTAL_DB_PASSWORD", "");
        logToConsole = "console".equals(value("PORTAL_LOG", "file"));
        checkMail();
        checkSearch();
    }

    boolean mysql() {
        return databaseUrl.startsWith("jdbc:mysql:");
    }

    /** Hands the completed settings to MicroProfile Config, which ranks system properties above the environment. */
    void publish(String secretKey) {
        System.setProperty("portal.port", Integer.toString(port));
        System.setProperty("portal.address", address);
        System.setProperty("portal.base.url", baseUrl.toString());
        System.setProperty("portal.hosts", hosts);
        System.setProperty("portal.trusted.proxies", trustedProxies);
        System.setProperty("portal.monitors", monitors);
        System.setProperty("portal.metrics", value("PORTAL_METRICS", "off"));
        System.setProperty("portal.data.dir", dataFolder.toString());
        System.setProperty("portal.media.dir", mediaFolder.toString());
        System.setProperty("portal.upload.max.mb", Integer.toString(uploadMegabytes));
        System.setProperty("portal.upload.av.max.mb", Integer.toString(soundAndFilmMegabytes));
        System.setProperty(
                "portal.db.driver", mysql() ? "com.mysql.cj.jdbc.MysqlDataSource" : "org.h2.jdbcx.JdbcDataSource");
        System.setProperty("portal.db.url", databaseUrl);
        System.setProperty("portal.db.user", databaseUser);
        System.setProperty("portal.db.password", databasePassword);
        System.setProperty("portal.secret.key", secretKey);
    }

    /** The key that protects personal data: the operator's, or one generated once into the data folder. */
    String secretKey() throws StartFailure {
        var given = value("PORTAL_SECRET_KEY", "");
        if (!given.isEmpty()) {
            if (given.length() < SHORTEST_KEY) {
                throw new StartFailure("launcher.failure.secretKey", SHORTEST_KEY);
            }
            return given;
        }
        var file = dataFolder.resolve("secret.key");
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                var draft = dataFolder.resolve("secret.key.new");
                Files.deleteIfExists(draft);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(draft, Base64.getEncoder().encodeToString(bytes), StandardCharsets.US_ASCII);
                Files.move(draft, file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new StartFailure("launcher.failure.dataFolderNotWritable", dataFolder);
        }
    }

    private String value(String name, String fallback) {
        var property =
                System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        var value = property != null ? property : environment.get(name);
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    /** Values separated by commas, each of this shape, without the blanks around them. */
    private String list(String name, String fallback, Pattern shape, String failure) throws StartFailure {
        var values = Arrays.stream(value(name, fallback).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        for (var text : values) {
            if (!shape.matcher(text).matches()) {
                throw new StartFailure(failure, name, text);
            }
        }
        return String.join(",", values);
    }

    private int megabytes(String name, String fallback) throws StartFailure {
        var text = value(name, fallback);
        if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= MOST_MEGABYTES) {
            return Integer.parseInt(text);
        }
        throw new StartFailure("launcher.failure.uploadSize", name, text, MOST_MEGABYTES);
    }

    private static int port(String text) throws StartFailure {
        if (text.matches("[0-9]{1,5}")) {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= 65535) {
                return number;
            }
        }
        throw new StartFailure("launcher.failure.port", text);
    }

    /** The portal reads these itself; here they are only refused. */
    private void checkMail() throws StartFailure {
        var port = value("PORTAL_SMTP_PORT", "587");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new StartFailure("launcher.failure.smtpPort", port);
        }
        var tls = value("PORTAL_SMTP_TLS", "starttls");
        if (!List.of("starttls", "tls", "none").contains(tls)) {
            throw new StartFailure("launcher.failure.smtpTls", tls);
        }
        var secondFactor = value("PORTAL_MFA", "required");
        if (!List.of("required", "optional").contains(secondFactor)) {
            throw new StartFailure("launcher.failure.mfa", secondFactor);
        }
        var from = value("PORTAL_SMTP_FROM", "no-reply@localhost");
        if (!from.matches("[\\p{ASCII}&&[^\\s\\p{Cntrl}@<>\",;:()]]{1,64}@[A-Za-z0-9.-]{1,253}")) {
            throw new StartFailure("launcher.failure.smtpFrom", from);
        }
    }

    private void checkSearch() throws StartFailure {
        var url = value("PORTAL_SEARCH_URL", "");
        try {
            if (!url.isEmpty()
                    && (!url.matches("https?://.*") || URI.create(url).getHost() == null)) {
                throw new StartFailure("launcher.failure.searchUrl");
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartFailure("launcher.failure.searchUrl");
        }
    }

    private static URI baseUrl(String text) throws StartFailure {
        try {
            var url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawPath().isEmpty()) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // answered below, like every other wrong form
        }
        throw new StartFailure("launcher.failure.baseUrl", text);
    }

    private String databaseUrl(String given) throws StartFailure {
        if (given.isEmpty()) {
            return "jdbc:h2:file:" + dataFolder.resolve("database").resolve("portal")
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                    // A commit is on the disk before it is acknowledged: kill -9 loses nothing.
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        }
        if (given.startsWith("jdbc:h2:")) {
            return given;
        }
        if (!given.startsWith("jdbc:mysql:")) {
            throw new StartFailure("launcher.failure.databaseKind", scheme(given));
        }
        var url = new StringBuilder(given);
        MYSQL_PARAMETERS.forEach((name, value) -> {
            if (!given.contains(name + "=")) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return url.toString();
    }

    /** The part of a JDBC address that holds no secret. */
    private static String scheme(String url) {
        var parts = url.split("/", 2);
        return parts[0];
    }
}
