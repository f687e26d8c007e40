package net.dider.portal.platform.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the letters of some kinds; a CDI bean of the feature whose kinds these are. Called by the sender without a
 * signed-in person, in a transaction that ends before the mail server is spoken to: what it stores (the hash of a link)
 * is there when the letter arrives. Called again for each attempt.
 */
public interface MailWriter {

    /** The kinds it writes, as {@code accounts.invitation}; no other writer has them. */
    Set<String> kinds();

    /** The letter, or empty when there is nothing to be said (any more): nothing is sent and the mail is forgotten. */
    Optional<Letter> write(MailRequest request);

    /** Its letters as translators look at them, by a name of each; nothing in them opens anything. */
    Map<String, Letter> samples(Sample sample);

    /**
     * What stands in samples.
     *
     * @param reader for whom days are written out
     * @param link an address that only leads back
     */
    record Sample(Locale reader, String name, String word, String link) {}
}
