package net.dider.portal.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The browser and the system of a User-Agent header, as people know them: enough to tell one's own telephone from
 * somebody else's. Names, not words, so they are the same in every language.
 */
public final class DeviceName {

    private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        // The first that fits: most browsers also name those they want to be taken for.
        put(BROWSERS, "Edge", "Edg(e|A|iOS)?/");
        put(BROWSERS, "Opera", "OPR/|Opera");
        put(BROWSERS, "Samsung Internet", "SamsungBrowser/");
        put(BROWSERS, "Yandex", "YaBrowser/");
        put(BROWSERS, "Firefox", "Firefox/|FxiOS/");
        put(BROWSERS, "Chrome", "Chrome/|CriOS/|Chromium/");
        put(BROWSERS, "Safari", "Version/.*Safari/");
        put(SYSTEMS, "iPhone", "iPhone");
        put(SYSTEMS, "iPad", "iPad");
        put(SYSTEMS, "Android", "Android");
        put(SYSTEMS, "Windows", "Windows");
        put(SYSTEMS, "macOS", "Mac OS X|Macintosh");
        put(SYSTEMS, "ChromeOS", "CrOS");
        put(SYSTEMS, "Linux", "Linux");
    }

    private DeviceName() {}

    /** {@code Firefox · Android}; empty when nothing is known. */
    public static String of(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, Pattern> names, String userAgent) {
        return names.entrySet().stream()
                .filter(n -> n.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, Pattern> names, String name, String pattern) {
        names.put(name, Pattern.compile(pattern));
    }
}
