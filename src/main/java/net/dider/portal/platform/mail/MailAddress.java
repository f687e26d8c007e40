package net.dider.portal.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/** An address as it may stand in an envelope: one recipient, no name, nothing that ends a header (ASVS 1.3.11). */
public final class MailAddress {

    /** RFC 5321 4.5.3.1.3. */
    public static final int LONGEST = 254;

    private static final String LOCAL_PART = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** Each label ends where a dot is, so that no address takes long to be refused. */
    private static final String DOMAIN = "(?=.{1,253}$)" + LABEL + "(?:\\." + LABEL + ")*";

    private MailAddress() {}

    /**
     * The address in the form that goes over the line, its domain in ASCII; empty for what is no address, names several
     * people or holds a control character. The part before the @ is ASCII: not every server takes more (RFC 6531).
     */
    public static Optional<String> of(String typed) {
        if (typed == null || typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || at > 64) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            var address = text.substring(0, at) + '@' + domain;
            if (!text.substring(0, at).matches(LOCAL_PART) || !domain.matches(DOMAIN) || address.length() > LONGEST) {
                return Optional.empty();
            }
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
