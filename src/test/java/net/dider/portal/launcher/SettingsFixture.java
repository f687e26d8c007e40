package net.dider.portal.launcher;

import java.nio.file.Path;
import java.util.Map;

/** What the launcher makes of settings, for tests outside its package. */
public final class SettingsFixture {

    private SettingsFixture() {}

    /** The built-in database as the portal opens it. */
    public static String databaseUrl(Path dataFolder) {
        return databaseUrl(Map.of("PORTAL_DATA_DIR", dataFolder.toString()));
    }

    public static String databaseUrl(Map<String, String> environment) {
        try {
            return new Settings(environment).databaseUrl;
        } catch (StartFailure e) {
            throw new IllegalArgumentException(e.key(), e);
        }
    }
}
