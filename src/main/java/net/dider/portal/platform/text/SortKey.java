package net.dider.portal.platform.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * People's order as bytes, so that every database sorts alike: ç after c, ı before i, spaces count (domain facts §4.2).
 * Stored beside the text; written again when ICU changes.
 */
public final class SortKey {

    public static final int LONGEST = 1_000;

    private static final Collator TURKISH =
            Collator.getInstance(ULocale.forLanguageTag("tr")).freeze();

    private SortKey() {}

    /** At most {@link #LONGEST} bytes; what differs behind them only is alike. */
    public static byte[] turkish(String text) {
        var key = TURKISH.getCollationKey(text).toByteArray();
        return key.length > LONGEST ? Arrays.copyOf(key, LONGEST) : key;
    }
}
