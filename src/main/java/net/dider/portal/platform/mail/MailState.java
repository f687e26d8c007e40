package net.dider.portal.platform.mail;

/** Where a mail is; each has its words in {@code site.mail.enum}. */
public enum MailState {
    /** To be sent, now or at its next attempt. */
    WAITING,
    /** A node has it in hand. */
    SENDING,
    /** The mail server has taken it, or it lies in the folder. */
    SENT,
    /** Given up; an administrator may try again. */
    FAILED,
    /** The connection or the portal ended between the last byte and the server's answer: it may have arrived. */
    UNCERTAIN
}
