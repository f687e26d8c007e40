/**
 * Mail on its way out: a row of the outbox first, written in the caller's transaction, then SMTP.
 *
 * <p>Decides that a letter is written when it is sent and not when it is queued, so that no secret link lies in the
 * table; that a mail which may have left is never sent again by itself; and that the recipient's language is used.
 * Features queue with {@link net.dider.portal.platform.mail.OutboxService} and write with a {@link
 * net.dider.portal.platform.mail.MailWriter}.
 */
package net.dider.portal.platform.mail;
