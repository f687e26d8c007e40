package net.dider.portal.platform.text;

/** From now on people read {@code value} for the key in that language; null: the shipped text again. */
public record TextChanged(String key, String language, String value) {}
