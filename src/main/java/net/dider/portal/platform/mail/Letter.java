package net.dider.portal.platform.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mail says, as keys of {@code i18n/mail_*.properties} with their arguments; the words follow the recipient's
 * language. Arguments are data: nothing in them is read as HTML or as a pattern.
 *
 * <pre>Letter.to(name).subject("mail.test.title.subject").paragraph("mail.test.paragraph.lead")
 *     .button("mail.test.button.open", link).reason("mail.test.paragraph.reason")</pre>
 */
public final class Letter {

    /** A text and what is filled in. */
    record Line(String key, Object... arguments) {

        Line {
            Objects.requireNonNull(key);
        }
    }

    /** A link that is to be followed. */
    record Button(String key, URI address) {}

    private final String name;
    private final List<Line> paragraphs = new ArrayList<>();
    private String language;
    private boolean draft;
    private Line subject;
    private Button button;
    private Line reason;

    private Letter(String name) {
        this.name = name == null || name.isBlank() ? null : name.strip();
    }

    /** @param name how the recipient is greeted; null where it is not known */
    public static Letter to(String name) {
        return new Letter(name);
    }

    /** The language's code, where it is not the one the mail was queued with. */
    public Letter in(String code) {
        language = code;
        return this;
    }

    /** In that language even while visitors do not get it: for whoever works on its words. */
    Letter draft(String code) {
        language = code;
        draft = true;
        return this;
    }

    public Letter subject(String key, Object... arguments) {
        subject = new Line(key, arguments);
        return this;
    }

    public Letter paragraph(String key, Object... arguments) {
        paragraphs.add(new Line(key, arguments));
        return this;
    }

    /**
     * The one thing to do.
     *
     * @throws IllegalArgumentException for anything but an absolute {@code http} or {@code https} address
     */
    public Letter button(String key, String address) {
        var uri = URI.create(address);
        if (!("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("not an absolute web address");
        }
        button = new Button(key, uri);
        return this;
    }

    /** Why she gets this mail, and what to do if it is not for her. */
    public Letter reason(String key, Object... arguments) {
        reason = new Line(key, arguments);
        return this;
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    boolean isDraft() {
        return draft;
    }

    /** The keys of everything it says, in order. */
    List<String> keys() {
        var keys = new ArrayList<String>();
        keys.add(subject().key());
        paragraphs.forEach(line -> keys.add(line.key()));
        button().ifPresent(b -> keys.add(b.key()));
        reason().ifPresent(line -> keys.add(line.key()));
        return keys;
    }

    Line subject() {
        return Objects.requireNonNull(subject, "a letter has a subject");
    }

    List<Line> paragraphs() {
        return paragraphs;
    }

    Optional<Button> button() {
        return Optional.ofNullable(button);
    }

    Optional<Line> reason() {
        return Optional.ofNullable(reason);
    }
}
