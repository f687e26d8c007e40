package net.dider.portal.members.entity;

/**
 * Numbers that the law or the association sets. The source of each stands in {@code members.term.enum}; the setting
 * {@code portal.term.…} replaces what is written here.
 */
public enum Term {
    /** Days in which the board decides after the application has arrived: TMK m.64/1. */
    APPLICATION_DECISION(30, "application.decision"),
    /** Days before the end from which the desk warns; the association's own. */
    APPLICATION_WARNING(7, "application.warning"),
    /** Years after which a person is of age: TMK m.11/1. */
    MAJORITY(18, "majority"),
    /** Days after which a draft that nobody proved is forgotten: KVKK m.4/2-ç asks for no number, so the association's own. */
    DRAFT(30, "draft");

    private final int value;
    private final String setting;

    Term(int value, String setting) {
        this.value = value;
        this.setting = "portal.term." + setting;
    }

    public int value() {
        return value;
    }

    public String setting() {
        return setting;
    }
}
