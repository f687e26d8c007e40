package net.dider.portal.members.service;

/** What the board says to an application; words in {@code members.verdict.enum}. */
public enum Verdict {
    ACCEPT,
    REJECT,
    ASK_BACK
}
