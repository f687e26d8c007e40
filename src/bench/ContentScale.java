import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What the portal's lists, search and publication cost with many items, beside the same with few: two portals on H2 run at
 * once and are asked in turn. About seven minutes, loopback only.
 *
 * <pre>javac -d target/bench src/bench/*.java && java -cp target/bench ContentScale [target/dider-portal.jar [1000 [10000]]]</pre>
 */
public class ContentScale {

    private static final int WARM_UPS = 25;
    private static final int MEASURED = 31;

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments.length > 0 ? arguments[0] : "target/dider-portal.jar")
                .toAbsolutePath();
        var few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        var starting = CompletableFuture.supplyAsync(() -> Portal.filled(jar, few));
        try (var large = Portal.filled(jar, many);
                var small = starting.join()) {
            System.out.printf(
                    "| medians of %d, ms | %,d items | %,d items | ratio |%n|---|--:|--:|--:|%n", MEASURED, few, many);
            for (var measure : measures().entrySet()) {
                var fewTimes = new ArrayList<Double>();
                var manyTimes = new ArrayList<Double>();
                for (int n = 0; n < WARM_UPS + MEASURED; n++) {
                    var ofFew = measure.getValue().run(small, n);
                    var ofMany = measure.getValue().run(large, n);
                    if (n >= WARM_UPS) {
                        fewTimes.add(ofFew);
                        manyTimes.add(ofMany);
                    }
                }
                System.out.printf(
                        "| %s | %.1f | %.1f | %.2f |%n",
                        measure.getKey(), median(fewTimes), median(manyTimes), median(manyTimes) / median(fewTimes));
            }
        }
    }

    private interface Measure {
        /** @return milliseconds */
        double run(Portal portal, int round) throws Exception;
    }

    /** No address is asked twice, so that no answer comes from a cache. */
    private static Map<String, Measure> measures() {
        var words =
                List.of("diplomasi", "gençlik", "buluşma", "liman", "kultur", "calistay", "göç", "toplantı", "seminer");
        var measures = new LinkedHashMap<String, Measure>();
        measures.put(
                "past events, nothing kept",
                (p, n) -> p.changed("events", 16, "/en/events?time=past&page=" + (n % 15 + 1)));
        measures.put(
                "documents by kind and year, nothing kept",
                (p, n) -> p.changed("documents", 18, "/tr/belgeler?kind=REPORT&year=" + (2026 - n % 10)));
        measures.put("news item", (p, n) -> p.get("/tr/haberler/olcek-" + (n / 5 * 10 + n % 5 + 1) + "?x=1"));
        measures.put("search", (p, n) -> p.get("/tr/ara?q=" + BenchPortal.encode(words.get(n % 9)) + "+" + (n + 1)));
        measures.put("search, hits everywhere", (p, n) -> p.get("/tr/ara?q=kent&x=" + n));
        measures.put("unpublish and publish", Portal::publish);
        measures.put("matrix, first page", (p, n) -> p.get("/admin/content?type=news"));
        measures.put("matrix, middle", (p, n) -> p.get("/admin/content?type=news&page=" + (p.items / 4 / 25 - n % 9)));
        measures.put(
                "matrix, last pages", (p, n) -> p.get("/admin/content?type=news&page=" + (p.items / 2 / 25 - n % 9)));
        measures.put(
                "matrix, outdated English", (p, n) -> p.get("/admin/content?type=news&state=OUTDATED&language=en"));
        measures.put(
                "matrix, published Turkish", (p, n) -> p.get("/admin/content?type=news&state=PUBLISHED&language=tr"));
        measures.put("matrix, mine", (p, n) -> p.get("/admin/content?type=news&owner=me"));
        measures.put("matrix, words", (p, n) -> p.get("/admin/content?type=news&q=olcek+" + (n + 7)));
        measures.put("matrix of pages", (p, n) -> p.get("/admin/content?type=pages"));
        measures.put("editor", (p, n) -> p.get("/admin/content/edit?item=" + (1_000_001 + n)));
        measures.put("history", (p, n) -> p.get("/admin/content/history?item=" + (1_000_001 + n) + "&language=tr"));
        measures.put("link report", (p, n) -> p.get("/admin/content/links?page=" + (1 + n % 2)));
        measures.put(
                "news, one page after the other",
                (p, n) -> p.get((n % 2 == 0 ? "/tr/haberler?page=" : "/en/news?page=") + (n / 2 + 2)));
        measures.put("news, nothing of it kept", (p, n) -> p.changed("news", 11, "/tr/haberler"));
        measures.put(
                "news, from the end",
                (p, n) -> p.get((n % 2 == 0 ? "/tr/haberler?page=" : "/en/news?page=") + (p.items / 2 / 10 - n / 2)));
        measures.put("events to come, nothing kept", (p, n) -> p.changed("events", 16, "/tr/etkinlikler"));
        return measures;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** A portal with so many invented items. */
    private static final class Portal implements AutoCloseable {

        private final int items;
        private final BenchPortal portal;

        private Portal(Path jar, int items) throws Exception {
            this.items = items;
            portal = new BenchPortal(
                    jar,
                    Files.readString(Path.of("src/bench/content.sql")).replace(":items", Integer.toString(items)),
                    "The search index holds");
        }

        static Portal filled(Path jar, int items) {
            try {
                return new Portal(jar, items);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        double get(String address) throws Exception {
            return portal.get(address);
        }

        /** Takes one item away from readers and gives it back, as an editor does in the matrix; both times together. */
        double publish(int round) throws Exception {
            return bulk("/admin/content?type=news", "UNPUBLISH:tr", 1_000_001 + round % 5)
                    + bulk("/admin/content?type=news", "PUBLISH:tr", 1_000_001 + round % 5);
        }

        /** What an item of the type going and coming back leaves of its lists in memory: nothing. */
        double changed(String type, int item, String address) throws Exception {
            bulk("/admin/content?type=" + type, "TRASH:", 1_000_000 + item);
            bulk("/admin/content?trash=1&type=" + type, "RESTORE:", 1_000_000 + item);
            return get(address);
        }

        private double bulk(String address, String action, int item) throws Exception {
            var page = portal.body(address);
            var before = System.nanoTime();
            var answer = portal.post(
                    address,
                    page,
                    Map.of(
                            "items",
                            "items",
                            "items:action",
                            action,
                            "selected",
                            Integer.toString(item),
                            "items:apply",
                            "x"));
            var time = (System.nanoTime() - before) / 1e6;
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(action + " answers " + answer.statusCode());
            }
            return time;
        }

        @Override
        public void close() throws Exception {
            portal.close();
        }
    }
}
