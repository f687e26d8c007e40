import java.io.File;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the translation workbench costs with 5 000 keys in five languages and 100 000 rows of history, and one look-up of
 * a text beside the JDK's {@code ResourceBundle}. About three minutes, loopback only; the portal's classes are taken from
 * {@code target/classes}, the portal itself is the jar with more texts in it.
 *
 * <pre>javac -cp target/classes -d target/bench src/bench/*.java &amp;&amp; java -cp target/bench TextScale [target/dider-portal.jar]</pre>
 */
public class TextScale {

    private static final int KEYS = 5_000;
    private static final int HISTORY = 100_000;
    private static final int WARM_UPS = 20;
    private static final int MEASURED = 60;
    private static final String WAR = "portal/ROOT.war";

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments.length > 0 ? arguments[0] : "target/dider-portal.jar")
                .toAbsolutePath();
        var folder = Files.createTempDirectory("text-scale");
        try {
            write(folder, "tr", "Sahnenin %d. sözü, {0} kez söylendi ve hiç pişman olunmadı");
            write(folder, "en", "Word %d of the stage, said {0} times and never regretted");
            for (var language : List.of("de", "fr", "it")) {
                write(folder, language, "Wort %d der Bühne, {0} mal gesagt und nie bereut");
            }
            System.out.println("| | portal | ResourceBundle | ratio |\n|---|--:|--:|--:|");
            lookups(folder);
            var larger = folder.resolve("portal.jar");
            Files.copy(jar, larger);
            enlarge(larger, folder);
            var script = Files.readString(Path.of("src/bench/texts.sql"))
                    .replace(":keys", Integer.toString(KEYS))
                    .replace(":history", Integer.toString(HISTORY));
            try (var portal = new BenchPortal(larger, script, "")) {
                measure(portal);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void write(Path folder, String language, String pattern) throws Exception {
        var i18n = Files.createDirectories(folder.resolve("i18n"));
        var lines = new ArrayList<String>();
        for (int n = 1; n <= KEYS; n++) {
            lines.add("bench.grid.text.n%04d=".formatted(n) + pattern.formatted(n));
        }
        Files.write(i18n.resolve("bench_" + language + ".properties"), lines);
        Files.writeString(i18n.resolve("modules.properties"), "bench=\n");
    }

    private static void lookups(Path folder) throws Exception {
        var classes = String.join(File.pathSeparator, folder.toString(), "target/bench", "target/classes");
        var process = new ProcessBuilder(
                        "java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        "TextLookup",
                        folder.toString(),
                        "tr,en,de,fr,it")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the look-ups failed");
        }
    }

    /** Puts the bundles of a module more into the portal's WAR. */
    private static void enlarge(Path jar, Path folder) throws Exception {
        var war = folder.resolve("ROOT.war");
        try (var outer = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("noCompression", "true"))) {
            Files.copy(outer.getPath(WAR), war);
            try (var inner = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of())) {
                var i18n = inner.getPath("WEB-INF/classes/i18n");
                for (var language : List.of("tr", "en")) {
                    var name = "bench_" + language + ".properties";
                    Files.copy(folder.resolve("i18n").resolve(name), i18n.resolve(name));
                }
                var modules = i18n.resolve("modules.properties");
                Files.writeString(modules, Files.readString(modules) + "\nbench=\n");
            }
            Files.copy(war, outer.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private interface Measure {
        /** @return milliseconds */
        double run(int round) throws Exception;
    }

    private static void measure(BenchPortal portal) throws Exception {
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("a page of the workplace without texts", n -> portal.get("/admin/settings"));
        measures.put("grid, first page", n -> portal.get("/admin/translations"));
        measures.put(
                "grid, any page, five languages",
                n -> portal.get("/admin/translations?show=tr&show=en&show=de&show=fr&show=it&page=" + (1 + n)));
        measures.put(
                "search in keys and texts",
                n -> portal.get("/admin/translations?q=" + BenchPortal.encode("Söz" + (n % 2 == 0 ? "ü" : ""))
                        + "&page=" + (1 + n % 9)));
        measures.put(
                "a sentence seen on the site",
                n -> portal.get("/admin/translations?q="
                        + BenchPortal.encode("Word " + (n + 7) + " of the stage, said 12 times and never regretted")));
        measures.put(
                "outdated in one language",
                n -> portal.get("/admin/translations?is=OUTDATED&language=de&page=" + (1 + n % 9)));
        measures.put(
                "module, changed, failing, never seen",
                n -> portal.get(
                        "/admin/translations?module=bench&is=OVERRIDDEN&is=FAILING&is=UNUSED&page=" + (1 + n % 9)));
        measures.put(
                "changed since a day, from the history",
                n -> portal.get("/admin/translations?since=2026-" + (n % 2 == 0 ? "11-01" : "06-01")));
        measures.put(
                "one text in five languages, with terms and memory",
                n -> portal.get("/admin/translations/text?key=bench.grid.text.n%04d".formatted(n + 1)));
        measures.put("progress", n -> portal.get("/admin/translations/progress"));
        measures.put("save until visitors read it", n -> save(portal, n));
        System.out.printf("%n| ms, %d times each | median | p95 | to the first |%n|---|--:|--:|--:|%n", MEASURED);
        double plain = 0;
        for (var measure : measures.entrySet()) {
            var times = new double[MEASURED];
            for (int n = 0; n < WARM_UPS + MEASURED; n++) {
                var time = measure.getValue().run(n);
                if (n >= WARM_UPS) {
                    times[n - WARM_UPS] = time;
                }
            }
            Arrays.sort(times);
            var median = times[MEASURED / 2];
            plain = plain == 0 ? median : plain;
            System.out.printf(
                    "| %s | %.1f | %.1f | %.2f |%n",
                    measure.getKey(), median, times[(int) Math.ceil(MEASURED * .95) - 1], median / plain);
        }
    }

    /** Written in the panel beside a page, read by the next visitor of that page. */
    private static double save(BenchPortal portal, int round) throws Exception {
        var words = "Tezgâhta yazılan giriş, " + round;
        var before = System.nanoTime();
        var answer = portal.post(
                "/admin/translations/text",
                "",
                Map.of("key", "documents.list.text.lead", "language", "tr", "value", words));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Saving answers " + answer.statusCode());
        }
        var page = portal.body("/tr/belgeler");
        var time = (System.nanoTime() - before) / 1e6;
        if (!page.contains(words)) {
            throw new IllegalStateException("Visitors do not read it");
        }
        return time;
    }
}
