import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Random;
import java.util.ResourceBundle;
import net.dider.portal.platform.text.TextStore;

/**
 * One look-up of a text, and the memory of all of them, beside the JDK's own bundles of the same files. Started by
 * {@link TextScale} with the folder of the files, which is first on the class path too, and the languages.
 */
public class TextLookup {

    private static final int ROUNDS = 25;
    private static final int LOOKUPS = 2_000_000;

    private interface Source {
        String get(String key, String language);
    }

    public static void main(String[] arguments) throws Exception {
        var languages = List.of(arguments[1].split(","));
        var before = used();
        var bundles = new HashMap<String, ResourceBundle>();
        for (var language : languages) {
            try (var in = Files.newBufferedReader(Path.of(arguments[0], "i18n", "bench_" + language + ".properties"))) {
                bundles.put(language, new PropertyResourceBundle(in));
            }
        }
        var ofBundles = used() - before;
        before = used();
        var store = new TextStore();
        languages.forEach(store::read);
        var ofStore = used() - before;

        var keys = new ArrayList<>(store.keys());
        java.util.Collections.shuffle(keys, new Random(5));
        var wanted = keys.toArray(String[]::new);
        var spoken = languages.toArray(String[]::new);
        // a page asks many texts of one language: the bundle is at hand as Faces has it
        Map<String, ResourceBundle> atHand = Map.copyOf(bundles);
        Source ours = store::current;
        Source theirs = (key, language) -> atHand.get(language).getString(key);
        var ourTimes = new ArrayList<Double>();
        var theirTimes = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            theirTimes.add(time(theirs, wanted, spoken));
            ourTimes.add(time(ours, wanted, spoken));
        }
        var our = median(ourTimes);
        var their = median(theirTimes);
        System.out.printf("| look-up, ns | %.1f | %.1f | %.2f |%n", our, their, our / their);
        System.out.printf(
                "| memory of %,d keys in %d languages, kB | %,d | %,d | %.2f |%n",
                wanted.length, spoken.length, ofStore / 1024, ofBundles / 1024, (double) ofStore / ofBundles);
    }

    /** Nanoseconds of one look-up. */
    private static double time(Source source, String[] keys, String[] languages) {
        int length = 0;
        var before = System.nanoTime();
        for (int n = 0; n < LOOKUPS; n++) {
            length += source.get(keys[n % keys.length], languages[n / 50 % languages.length])
                    .length();
        }
        var time = (System.nanoTime() - before) / (double) LOOKUPS;
        if (length == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return time;
    }

    private static double median(List<Double> times) {
        return times.stream()
                .skip(5)
                .sorted()
                .skip((times.size() - 5) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long used() throws InterruptedException {
        for (int n = 0; n < 4; n++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
