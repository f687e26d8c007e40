package net.dider.portal.translations.service;

/** What a text is checked for; the sentence that says so is {@code translations.refused.message.<rule>}. */
public enum TextRule {
    EMPTY(true),
    TOO_LONG(true),
    PLACEHOLDERS(true),
    /** MessageFormat swallows it. */
    APOSTROPHE(true),
    NOT_A_PATTERN(true),
    /** A form of the plural that the language needs, or has not. */
    PLURAL(true),
    /** Markup that the source has not: it would be shown as it is written. */
    TAG(true),
    /** {@code #{} or {@code ${}. */
    EXPRESSION(true),
    /** Printed and linked already. */
    SHIPPED_ADDRESS(true),
    NOT_AN_ADDRESS(true),
    TAKEN_ADDRESS(true),
    UNKNOWN(true),
    /** Proposed words that people read already, or that wait already. */
    SAME_AS_NOW(true),
    /** Whoever proposed words is to learn why they are not taken. */
    NO_REASON(true),
    OUTER_SPACE(false),
    DOUBLE_SPACE(false),
    END_MARK(false),
    LINK(false),
    LIMIT(false),
    MUCH_LONGER(false),
    SAME_AS_SOURCE(false),
    CAPITAL_I(false),
    /** The source has a word of the glossary, and the text has not the one agreed on. */
    TERM(false),
    STRAIGHT_APOSTROPHE(false);

    private final boolean error;

    TextRule(boolean error) {
        this.error = error;
    }

    /** Whether it keeps a text from being stored; others inform. */
    public boolean isError() {
        return error;
    }
}
