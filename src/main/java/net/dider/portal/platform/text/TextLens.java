package net.dider.portal.platform.text;

import java.util.concurrent.atomic.AtomicInteger;
import net.dider.portal.platform.cache.ReadCache;

/**
 * How the request on this thread sees texts when somebody works on them: with the key behind each, in characters that
 * nobody sees, or bracketed and lengthened as a language that nobody speaks. Whoever only reads pays for none of it.
 */
public enum TextLens {

    /** Each text is followed by its key, written in Unicode's tag characters; page-texts.js reads and removes them. */
    KEYS {
        @Override
        String show(String key, String words) {
            var shown = new StringBuilder(words);
            key.chars().forEach(c -> shown.appendCodePoint(TAGS + c));
            return shown.appendCodePoint(END_OF_TAG).toString();
        }
    },

    /** Each text as the pseudo-language has it. */
    PSEUDO {
        @Override
        String show(String key, String words) {
            return PseudoLanguage.of(words);
        }
    };

    /** Unicode 15.0 §23.9: tag characters repeat ASCII, have no glyphs, and end with CANCEL TAG. */
    private static final int TAGS = 0xE0000;

    private static final int END_OF_TAG = 0xE007F;

    private static final ThreadLocal<TextLens> WORN = new ThreadLocal<>();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    abstract String show(String key, String words);

    /** What a request does. */
    @FunctionalInterface
    public interface Work<A extends Exception, B extends Exception> {
        void run() throws A, B;
    }

    /** Does the work with this lens on; nothing that is kept for others is read or written meanwhile. */
    public <A extends Exception, B extends Exception> void wear(Work<A, B> work) throws A, B {
        PEOPLE.incrementAndGet();
        WORN.set(this);
        ReadCache.pause();
        try {
            work.run();
        } finally {
            ReadCache.resume();
            WORN.remove();
            PEOPLE.decrementAndGet();
        }
    }

    /** The lens of this thread; null for nearly everybody. */
    public static TextLens worn() {
        return PEOPLE.get() == 0 ? null : WORN.get();
    }

    /** The words as the reader of this request sees them. */
    static String through(String key, String words) {
        var lens = worn();
        return lens == null ? words : lens.show(key, words);
    }
}
