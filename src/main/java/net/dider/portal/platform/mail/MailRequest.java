package net.dider.portal.platform.mail;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

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

    static MailRequest read(String kind, String recipient, String language, String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new MailRequest(
                    kind,
                    recipient,
                    language,
                    reader.readObject().entrySet().stream()
                            .collect(
                                    Collectors.toMap(Map.Entry::getKey, a -> ((JsonString) a.getValue()).getString())));
        }
    }

    /** The arguments as they are stored. */
    String json() {
        var json = Json.createObjectBuilder();
        arguments.forEach(json::add);
        return json.build().toString();
    }
}
