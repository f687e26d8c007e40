package net.dider.portal.platform.mail;

/** What goes first; stored by its position. */
public enum MailPriority {
    /** A person sits in front of a page that says “look into your mail”. */
    AWAITED,
    /** One of many. */
    BULK
}
