package net.dider.portal.platform.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** In which order languages stand in for each other. */
final class FallbackChain {

    private FallbackChain() {}

    /**
     * The language itself, its fallback, that one's fallback and so on; then the others in their order, so that whatever
     * any language has is found.
     *
     * @param fallbacks by code, without entry for a language that has none
     * @param order all codes
     */
    static List<String> of(String code, Map<String, String> fallbacks, List<String> order) {
        var chain = new LinkedHashSet<String>();
        for (var next = code; next != null && chain.add(next); next = fallbacks.get(next)) {
            // the set refuses what a ring of rows would repeat
        }
        chain.addAll(order);
        return List.copyOf(chain);
    }

    /** Whether the chain would come back to the language if that were its fallback. */
    static boolean closes(String code, String fallback, Map<String, String> fallbacks) {
        var seen = new LinkedHashSet<String>();
        for (var next = fallback; next != null && seen.add(next); next = fallbacks.get(next)) {
            if (next.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
