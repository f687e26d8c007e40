package net.dider.portal.translations.service;

import net.dider.portal.platform.cluster.HeardEverywhere;

/** A term was agreed on, changed or dropped: every node reads the glossary anew. */
public record GlossaryChanged() implements HeardEverywhere {

    @Override
    public String toText() {
        return "";
    }
}
