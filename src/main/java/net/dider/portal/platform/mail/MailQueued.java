package net.dider.portal.platform.mail;

/** There is a mail to send; heard by the sender of this node once it is stored. */
record MailQueued() {}
