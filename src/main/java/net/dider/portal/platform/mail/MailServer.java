package net.dider.portal.platform.mail;

/**
 * The server that takes our mail.
 *
 * @param user null where it wants no sign-in
 * @param tls {@code starttls}, {@code tls} or {@code none}
 * @param from the sender's address
 * @param ownName how the portal introduces itself
 */
record MailServer(String host, int port, String user, String password, String tls, String from, String ownName) {}
