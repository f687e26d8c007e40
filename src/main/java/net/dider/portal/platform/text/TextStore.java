package net.dider.portal.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of all languages in memory, what ships with what was overridden laid over it: a look-up is one look into the
 * language's map. Each text is kept once; beside it stands what ships only where that was overridden.
 */
public final class TextStore {

    /** Told from every other text by its identity: nothing ships for that key. */
    private static final String NOTHING = new String();

    private volatile Words[] all = {};
    private volatile Keys keys = new Keys(0, List.of());

    private record Keys(int languages, List<String> all) {}

    private static final class Words {

        private final String language;
        private final Map<String, String> current;
        private final Map<String, String> replaced = new ConcurrentHashMap<>();

        Words(String language, Map<String, String> shipped) {
            this.language = language;
            this.current = shipped;
        }

        String shipped(String key) {
            var before = replaced.get(key);
            return before == null ? current.get(key) : before == NOTHING ? null : before;
        }

        /** Whoever reads meanwhile finds the old words or the new ones, and what ships at any time. */
        synchronized void override(String key, String value) {
            if (value != null) {
                replaced.putIfAbsent(key, current.getOrDefault(key, NOTHING));
                current.put(key, value);
                return;
            }
            var before = replaced.get(key);
            if (before == NOTHING) {
                current.remove(key);
            } else if (before != null) {
                current.put(key, before);
            }
            replaced.remove(key);
        }
    }

    /** Whether that language's files were read. */
    public boolean has(String language) {
        return find(language) != null;
    }

    /** Reads what ships in that language, which may be nothing; a second time changes nothing. */
    public void read(String language) {
        words(language);
    }

    private Words words(String language) {
        var known = find(language);
        return known == null ? add(language) : known;
    }

    private synchronized Words add(String language) {
        var known = find(language);
        if (known == null) {
            known = new Words(language, new ConcurrentHashMap<>(BundleFiles.load(language)));
            var more = Arrays.copyOf(all, all.length + 1);
            more[all.length] = known;
            all = more;
        }
        return known;
    }

    private Words find(String language) {
        for (var words : all) {
            if (words.language.equals(language)) {
                return words;
            }
        }
        return null;
    }

    /** What people read in exactly this language; null where it has neither an override nor a shipped text. */
    public String current(String key, String language) {
        var words = find(language);
        return words == null ? null : words.current.get(key);
    }

    /** What ships for this key; null where the files have none. */
    public String shipped(String key, String language) {
        var words = find(language);
        return words == null ? null : words.shipped(key);
    }

    /** Null goes back to what ships. */
    public void override(String key, String language, String value) {
        words(language).override(key, value);
    }

    /** True for a key that some language's files have. */
    public boolean isKnown(String key) {
        return Arrays.stream(all).anyMatch(words -> words.shipped(key) != null);
    }

    /** All keys of all files, in order; made anew when another language's files were read. */
    public List<String> keys() {
        var known = keys;
        var languages = all;
        if (known.languages() != languages.length) {
            var found = new TreeSet<String>();
            for (var words : languages) {
                words.current.keySet().stream()
                        .filter(key -> words.shipped(key) != null)
                        .forEach(found::add);
            }
            known = new Keys(languages.length, List.copyOf(found));
            keys = known;
        }
        return known.all();
    }
}
