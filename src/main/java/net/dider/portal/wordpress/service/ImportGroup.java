package net.dider.portal.wordpress.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** Posts that are one item here: a text in each language. */
final class ImportGroup {

    final String type;
    final Map<String, PlannedPost> texts = new LinkedHashMap<>();
    ImportGroup parent;
    /** A page that was there before this import. */
    Long parentItem;

    int depth;
    String sourceLanguage;

    ImportGroup(String type) {
        this.type = type;
    }

    boolean standsBelow(ImportGroup other) {
        for (var above = this; above != null; above = above.parent) {
            if (above == other) {
                return true;
            }
        }
        return false;
    }
}
