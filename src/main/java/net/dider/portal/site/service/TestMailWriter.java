package net.dider.portal.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;

/** The mail an administrator sends herself to see that mails arrive. */
@ApplicationScoped
public class TestMailWriter implements MailWriter {

    public static final String KIND = "site.test";
    public static final String NAME = "name";

    @Inject
    private PublicAddress address;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        return Optional.of(letter(request.arguments().get(NAME)));
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        return Map.of(KIND, letter(sample.name()));
    }

    private Letter letter(String name) {
        return Letter.to(name)
                .subject("mail.test.title.subject")
                .paragraph("mail.test.paragraph.lead")
                .paragraph("mail.test.paragraph.letters")
                .button("mail.test.button.open", address.absolute("/admin/mail"))
                .reason("mail.test.paragraph.reason");
    }
}
