package net.dider.portal.platform.mail;

import java.util.Map;

/**
 * What was queued, for the one who writes it.
 *
 * @param kind as {@code accounts.invitation}
 * @param recipient the address it goes to
 * @param language code of the recipient's language when it was queued
 * @param arguments what the writer needs to know; never a secret
 */
public record MailRequest(String kind, String recipient, String language, Map<String, String> arguments) {

    public MailRequest {
        arguments = Map.copyOf(arguments);
    }
}
