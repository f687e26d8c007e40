package net.dider.portal.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipFile;

/** Opens one connection with the WAR's own driver before the server starts, to tell in one sentence what is wrong. */
final class DatabaseCheck {

    private static final String WRONG_LOGIN = "28000";
    private static final int MYSQL_UNKNOWN_DATABASE = 1049;
    private static final int MYSQL_NO_ACCESS_TO_DATABASE = 1044;

    private final Settings settings;
    private final Path war;
    private final Path runFolder;

    DatabaseCheck(Settings settings, Path war, Path runFolder) {
        this.settings = settings;
        this.war = war;
        this.runFolder = runFolder;
    }

    void run() throws StartFailure {
        try (var loader =
                new URLClassLoader(new URL[] {driverJar().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var name = settings.mysql() ? "com.mysql.cj.jdbc.Driver" : "org.h2.Driver";
            var driver = (Driver)
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
            var login = new Properties();
            login.setProperty("user", settings.databaseUser);
            login.setProperty("password", settings.databasePassword);
            try (var connection = driver.connect(settings.databaseUrl, login);
                    var statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            stopCleaner(loader);
        } catch (SQLException e) {
            throw explain(e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new StartFailure("launcher.failure.damagedJar", e.getMessage());
        }
    }

    private StartFailure explain(SQLException e) {
        var where = withoutSecrets(settings.databaseUrl);
        if (WRONG_LOGIN.equals(e.getSQLState()) || e.getErrorCode() == MYSQL_NO_ACCESS_TO_DATABASE) {
            return new StartFailure("launcher.failure.databaseLogin", where, settings.databaseUser);
        }
        if (e.getErrorCode() == MYSQL_UNKNOWN_DATABASE) {
            return new StartFailure("launcher.failure.databaseMissing", where);
        }
        if (settings.mysql()) {
            return new StartFailure("launcher.failure.databaseUnreachable", where);
        }
        return new StartFailure("launcher.failure.databaseFile", where, firstLine(e.getMessage()));
    }

    private Path driverJar() throws IOException {
        var wanted = settings.mysql() ? "mysql-connector-j-" : "h2-";
        try (var zip = new ZipFile(war.toFile())) {
            var entry = zip.stream()
                    .filter(e -> e.getName().startsWith("WEB-INF/lib/" + wanted))
                    .findFirst()
                    .orElseThrow(() -> new IOException(wanted));
            var jar = runFolder.resolve(
                    wanted.replaceAll("-$", "").toLowerCase(Locale.ROOT).concat("-driver.jar"));
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return jar;
        }
    }

    /** Connector/J starts a thread of its own that would keep the driver's class loader alive. */
    private void stopCleaner(ClassLoader loader) throws ReflectiveOperationException {
        if (settings.mysql()) {
            Class.forName("com.mysql.cj.jdbc.AbandonedConnectionCleanupThread", true, loader)
                    .getMethod("uncheckedShutdown")
                    .invoke(null);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*$", "").replaceAll("//[^/@]*@", "//");
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}
