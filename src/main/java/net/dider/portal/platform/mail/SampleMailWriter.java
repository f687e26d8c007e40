package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A letter as a sample, to whoever works on its words. */
@ApplicationScoped
public class SampleMailWriter implements MailWriter {

    static final String KIND = "mail.sample";
    static final String WHICH = "which";
    static final String LANGUAGE = "language";
    static final String NAME = "name";

    @Inject
    private MailSamples samples;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        var asked = request.arguments();
        return samples.find(asked.get(WHICH), asked.get(NAME)).map(letter -> letter.draft(asked.get(LANGUAGE)));
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        return Map.of();
    }
}
