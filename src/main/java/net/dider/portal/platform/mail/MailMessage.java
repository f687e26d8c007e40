package net.dider.portal.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.BooleanSupplier;

/**
 * A letter in its envelope. Whoever writes it out learns when its last byte is written and before the server is told so:
 * what happens up to then cannot have been delivered, what happens after may have been.
 */
class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private final BooleanSupplier beforeEnd;
    private boolean handedOver;
    private boolean lost;

    /** The sender may not finish this mail any more. */
    private static final class Lost extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * @param beforeEnd called after the last byte; false ends the connection without the mail being complete
     * @throws IllegalArgumentException when the subject or a name holds a control character (ASVS 1.3.11)
     */
    MailMessage(Session session, String from, OutgoingMail mail, WrittenLetter letter, BooleanSupplier beforeEnd)
            throws MessagingException {
        super(session);
        this.messageId = mail.getMessageId();
        this.beforeEnd = beforeEnd;
        setFrom(address(from, letter.sender()));
        setRecipient(RecipientType.TO, address(mail.getRecipient(), letter.name()));
        setSubject(oneLine(letter.subject()), UTF_8);
        setSentDate(Date.from(Instant.now()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", letter.language());
        var parts = new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html"));
        setContent(parts);
        saveChanges();
    }

    boolean isHandedOver() {
        return handedOver;
    }

    boolean isLost() {
        return lost;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        super.writeTo(out, ignoreList);
        if (!mayEnd()) {
            lost = true;
            throw new Lost();
        }
        handedOver = true;
    }

    private boolean mayEnd() throws IOException {
        try {
            return beforeEnd.getAsBoolean();
        } catch (RuntimeException notStored) {
            throw new IOException(notStored);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content.replace("\n", "\r\n"), UTF_8, subtype);
        // Turkish stays readable in the source and no server has to convert it on the way.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(oneLine(address), name == null ? null : oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneLine(String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException("a header is one line");
        }
        return text;
    }
}
