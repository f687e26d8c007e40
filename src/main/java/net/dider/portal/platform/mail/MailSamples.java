package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.mail.MailWriter.Sample;

/** Every letter the portal can write, filled with samples. */
@ApplicationScoped
class MailSamples {

    /** Its letters tell whether a font has what Turkish needs. */
    private static final String WORD = "İzmir";

    @Inject
    private Instance<MailWriter> writers;

    @Inject
    private PublicAddress address;

    Map<String, Letter> find(Language language, String name) {
        var sample = new Sample(language.getLocale(), name, WORD, address.absolute("/admin/translations/mails"));
        var all = new TreeMap<String, Letter>();
        writers.forEach(writer -> all.putAll(writer.samples(sample)));
        return all;
    }

    Optional<Letter> find(String which, Language language, String name) {
        return Optional.ofNullable(find(language, name).get(which)).map(letter -> letter.draft(language.getCode()));
    }
}
