package net.dider.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.IllegalProductException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where texts were seen, and which were asked for in a language that has none. A page that is kept ready asks for no
 * text and costs nothing here; a text seen before costs one look into a map.
 */
@ApplicationScoped
public class TextUse {

    private static final int MOST_MISSES = 10_000;
    private static final int LONGEST_PAGE = 300;

    @Inject
    private Instance<HttpServletRequest> request;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> fresh = new ConcurrentHashMap<>();
    private final Map<Wanted, Miss> misses = new ConcurrentHashMap<>();

    /** A text in a language. */
    public record Wanted(String key, String language) {}

    /** How often it was missed, and on which page last; the page is empty outside of a request. */
    public record Miss(long count, String page) {}

    /** Somebody reads the text now. */
    void seen(String key) {
        if (!pages.containsKey(key)) {
            var page = page();
            if (pages.putIfAbsent(key, page) == null) {
                fresh.put(key, page);
            }
        }
    }

    /** The language has no such text; others are read instead. */
    void missed(String key, String language) {
        var wanted = new Wanted(key, language);
        if (misses.size() < MOST_MISSES || misses.containsKey(wanted)) {
            var page = page();
            misses.merge(wanted, new Miss(1, page), (known, one) -> new Miss(known.count() + 1, page));
        }
    }

    /** A text that was seen before the portal started. */
    public void know(String key, String page) {
        pages.put(key, page);
    }

    public boolean isSeen(String key) {
        return pages.containsKey(key);
    }

    /** Where the text was seen first; null for nowhere. */
    public String pageOf(String key) {
        return pages.get(key);
    }

    /** What was seen for the first time since this was asked last. */
    public Map<String, String> takeSightings() {
        return take(fresh);
    }

    /** What was missed since this was asked last. */
    public Map<Wanted, Miss> takeMisses() {
        return take(misses);
    }

    private static <K, V> Map<K, V> take(Map<K, V> gathered) {
        var taken = new HashMap<K, V>();
        for (var key : gathered.keySet()) {
            var value = gathered.remove(key);
            if (value != null) {
                taken.put(key, value);
            }
        }
        return taken;
    }

    /** The path as the reader knows it, without what was asked: it may hold what people typed. */
    private String page() {
        try {
            var asked = request.get();
            var original = asked.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
            var path = original == null ? asked.getRequestURI() : original.toString();
            return path.length() > LONGEST_PAGE ? path.substring(0, LONGEST_PAGE) : path;
        } catch (IllegalStateException | IllegalProductException outsideOfRequest) {
            return "";
        }
    }
}
