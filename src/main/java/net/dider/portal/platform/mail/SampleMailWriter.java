package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.platform.language.Languages;

/** A letter as a sample, to whoever works on its words. */
@ApplicationScoped
public class SampleMailWriter implements MailWriter {

    static final String KIND = "mail.sample";
    static final String WHICH = "which";
    static final String LANGUAGE = "language";
    static final String NAME = "name";

    @Inject
    private MailSamples samples;

    @Inject
    private Languages languages;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        var asked = request.arguments();
        return languages
                .find(asked.get(LANGUAGE))
                .flatMap(language -> samples.find(asked.get(WHICH), language, asked.get(NAME)));
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        return Map.of();
    }
}
