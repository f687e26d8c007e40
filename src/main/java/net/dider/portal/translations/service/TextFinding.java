package net.dider.portal.translations.service;

import java.io.Serializable;

/**
 * Something a check says of a text.
 *
 * @param detail what exactly, put into the sentence; empty where there is nothing to add
 * @param cured the text as it would be right, null where only a person knows
 */
public record TextFinding(TextRule rule, String detail, String cured) implements Serializable {

    static TextFinding of(TextRule rule) {
        return new TextFinding(rule, "", null);
    }

    static TextFinding of(TextRule rule, String detail) {
        return new TextFinding(rule, detail, null);
    }
}
