package net.dider.portal.platform.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.Texts;

/** The portal's letters in every language, before anybody gets them. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class MailSampleService {

    @Inject
    private MailSamples samples;

    @Inject
    private LetterPress press;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private Translators translators;

    @Inject
    private OutboxService outbox;

    @Inject
    private SignedIn signedIn;

    /**
     * A letter as its recipient would get it.
     *
     * @param keys of the texts it is made of
     */
    public record Preview(String subject, String text, String html, List<String> keys) {}

    /** The subject of every letter in that language, by the letter's name. */
    public Map<String, String> find(String language) {
        var spoken = languages.find(language).orElseGet(languages::getDefault);
        var subjects = new LinkedHashMap<String, String>();
        samples.find(spoken, name())
                .forEach((which, letter) -> subjects.put(
                        which,
                        texts.format(
                                spoken, letter.subject().key(), letter.subject().arguments())));
        return subjects;
    }

    /** Empty for a letter or language there is not. */
    public Optional<Preview> preview(String which, String language) {
        return languages.find(language).flatMap(l -> samples.find(which, l, name())
                .map(letter -> {
                    var written = press.print(letter, l.getCode());
                    return new Preview(written.subject(), written.text(), written.html(), letter.keys());
                }));
    }

    /** Sends it to the signed-in person, in that language; her address, or empty for a letter there is not. */
    public Optional<String> send(String which, String language) {
        if (preview(which, language).isEmpty()) {
            return Optional.empty();
        }
        return translators.find(signedIn.accountId()).map(person -> {
            outbox.queue(
                    SampleMailWriter.KIND,
                    person.email(),
                    person.language(),
                    Map.of(
                            SampleMailWriter.WHICH,
                            which,
                            SampleMailWriter.LANGUAGE,
                            language,
                            SampleMailWriter.NAME,
                            person.name()),
                    MailPriority.AWAITED);
            return person.email();
        });
    }

    private String name() {
        return translators
                .find(signedIn.accountId())
                .map(Translators.Translator::name)
                .orElse("");
    }
}
