package net.dider.portal.platform.mail;

/** Why a mail is not sent (yet); each has its words in {@code site.mail.enum}. */
public enum MailTrouble {
    UNREACHABLE,
    NOT_SECURE,
    SIGN_IN_REFUSED,
    SENDER_REFUSED,
    REFUSED_FOR_NOW,
    RECIPIENT_REFUSED,
    CONTENT_REFUSED,
    NO_ANSWER,
    INTERRUPTED,
    FOLDER_NOT_WRITABLE,
    NO_WRITER,
    NOT_WRITTEN
}
