package net.dider.portal.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import net.dider.portal.platform.mail.Delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * One connection to the mail server. Without {@code PORTAL_SMTP_TLS=none} nothing is said in clear but {@code STARTTLS},
 * and the server must prove its name (ASVS 12.3.1, 12.3.2).
 */
final class SmtpPost implements Post {

    private static final Logger LOG = Logger.getLogger(SmtpPost.class.getName());
    private static final String TO_CONNECT =
            Long.toString(Duration.ofSeconds(10).toMillis());
    private static final String TO_ANSWER = Long.toString(Duration.ofSeconds(30).toMillis());
    /** What the JDK protects its own list of authorities with; it holds no secret. */
    private static final char[] PUBLIC_LIST = "changeit".toCharArray();

    private final MailServer server;
    private final Session session;
    private Transport transport;

    SmtpPost(MailServer server) {
        this(server, authorities());
    }

    SmtpPost(MailServer server, SSLSocketFactory sockets) {
        this.server = server;
        session = Session.getInstance(properties(server, sockets));
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Delivery open() {
        if (transport != null && transport.isConnected()) {
            return Delivery.ARRIVED;
        }
        try {
            transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return Delivery.ARRIVED;
        } catch (MessagingException e) {
            var trouble = e instanceof AuthenticationFailedException
                    ? MailTrouble.SIGN_IN_REFUSED
                    : isTls(e) ? MailTrouble.NOT_SECURE : MailTrouble.UNREACHABLE;
            return Delivery.of(Outcome.NO_LINE, trouble, e.getMessage());
        }
    }

    @Override
    public Delivery send(MailMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.ARRIVED;
        } catch (MessagingException e) {
            if (message.isLost()) {
                return Delivery.LOST;
            }
            return message.isHandedOver() ? afterEnd(e) : beforeEnd(e);
        }
    }

    /** The server had everything: only a refusal in so many words says that it did not take it. */
    private static Delivery afterEnd(MessagingException e) {
        var refusal = find(e, SMTPSendFailedException.class);
        if (refusal == null || refusal.getReturnCode() < 400) {
            return Delivery.of(Outcome.DOUBTFUL, MailTrouble.NO_ANSWER, null);
        }
        return refused(refusal.getReturnCode(), MailTrouble.CONTENT_REFUSED, refusal.getMessage());
    }

    private static Delivery beforeEnd(MessagingException e) {
        var recipient = find(e, SMTPAddressFailedException.class);
        if (recipient != null) {
            return refused(recipient.getReturnCode(), MailTrouble.RECIPIENT_REFUSED, recipient.getMessage());
        }
        var sender = find(e, SMTPSenderFailedException.class);
        if (sender != null) {
            return Delivery.of(Outcome.NO_LINE, MailTrouble.SENDER_REFUSED, sender.getMessage());
        }
        var command = find(e, SMTPSendFailedException.class);
        if (command != null && command.getReturnCode() >= 400) {
            return command.getCommand().startsWith("MAIL")
                    ? Delivery.of(Outcome.NO_LINE, MailTrouble.SENDER_REFUSED, command.getMessage())
                    : refused(command.getReturnCode(), MailTrouble.CONTENT_REFUSED, command.getMessage());
        }
        return Delivery.of(Outcome.NO_LINE, MailTrouble.UNREACHABLE, e.getMessage());
    }

    /** RFC 5321 4.2.1: 5 is for good, 4 for now. */
    private static Delivery refused(int code, MailTrouble forGood, String reply) {
        return code >= 500
                ? Delivery.of(Outcome.REFUSED, forGood, reply)
                : Delivery.of(Outcome.LATER, MailTrouble.REFUSED_FOR_NOW, reply);
    }

    private static <T extends Exception> T find(MessagingException failure, Class<T> type) {
        Exception e = failure;
        while (e != null) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            e = e instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return null;
    }

    private static boolean isTls(MessagingException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SSLException
                    || e.getMessage() != null && e.getMessage().contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException goodbye) {
            LOG.log(Level.FINE, "The mail server did not say goodbye", goodbye);
        }
    }

    private static Properties properties(MailServer server, SSLSocketFactory sockets) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TO_CONNECT);
        properties.put("mail.smtp.timeout", TO_ANSWER);
        properties.put("mail.smtp.writetimeout", TO_ANSWER);
        properties.put("mail.smtp.from", server.from());
        properties.put("mail.smtp.localhost", server.ownName());
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        if (!"none".equals(server.tls())) {
            properties.put("tls".equals(server.tls()) ? "mail.smtp.ssl.enable" : "mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.put("mail.smtp.ssl.socketFactory", sockets);
        }
        return properties;
    }

    /** The authorities the operator's JDK trusts: the server's own list ages with the server. */
    private static SSLSocketFactory authorities() {
        var list = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Files.isReadable(list) ? KeyStore.getInstance(list.toFile(), PUBLIC_LIST) : null);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No list of certificate authorities in " + list, e);
        }
    }
}
