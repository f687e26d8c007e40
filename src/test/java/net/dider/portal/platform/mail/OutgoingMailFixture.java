package net.dider.portal.platform.mail;

import java.time.Instant;
import java.util.Map;

final class OutgoingMailFixture {

    private OutgoingMailFixture() {}

    static OutgoingMail mail(String recipient) {
        return new OutgoingMail(
                new MailRequest("site.test", recipient, "tr", Map.of("name", "Işıl Öz")),
                "{\"name\":\"Işıl Öz\"}",
                MailPriority.AWAITED,
                "<one@dider.example>",
                Instant.parse("2026-11-23T10:00:00Z"));
    }
}
