package net.dider.portal.platform.text;

import net.dider.portal.platform.cluster.HeardEverywhere;

/** From now on people read {@code value} for the key in that language, on every node; null: the shipped text again. */
public record TextChanged(String key, String language, String value) implements HeardEverywhere {

    @Override
    public String toText() {
        return language + '\n' + key + (value == null ? "" : '\n' + value);
    }

    /** What {@link #toText} made of one. */
    static TextChanged ofText(String text) {
        var parts = text.split("\n", 3);
        return new TextChanged(parts[1], parts[0], parts.length > 2 ? parts[2] : null);
    }
}
