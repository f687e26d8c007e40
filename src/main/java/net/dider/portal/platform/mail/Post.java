package net.dider.portal.platform.mail;

import jakarta.mail.Session;

/** A way out for the mails of one batch. Used by one thread. */
interface Post extends AutoCloseable {

    /** {@link Delivery#ARRIVED} when mails can be sent now, else why not. Asked before a letter is written. */
    Delivery open();

    Delivery send(MailMessage message);

    /** What messages are made with. */
    Session session();

    /** True when the same mail may go this way twice and is still one. */
    boolean isRepeatable();

    @Override
    void close();
}
