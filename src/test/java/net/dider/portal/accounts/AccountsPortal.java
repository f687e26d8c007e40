package net.dider.portal.accounts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.RunningPortal;

/** One portal for the journeys of accounts: on MySQL, with a mail server, the second factor required as by default. */
final class AccountsPortal {

    static final String ADMINISTRATOR = "yonetici@ornek.org";
    /** Of everybody here. */
    static final String PASSWORD = "dalgalı bir sabah vapuru 7";

    private static final Pattern LINK = Pattern.compile("https?://\\S+token=[\\w-]+");
    private static AccountsPortal shared;

    private final RunningPortal portal;
    private final GreenMail mails;
    private final Connection sql;
    private final String database;
    private final Map<Long, String> secrets = new HashMap<>();

    private AccountsPortal() throws IOException, SQLException {
        var smtpPort = MySqlServer.freePort();
        mails = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        var mysql = MySqlServer.get();
        database = mysql.createDatabase("accounts_it");
        var settings = new HashMap<>(mysql.settings(database));
        settings.put("PORTAL_SMTP_HOST", "127.0.0.1");
        settings.put("PORTAL_SMTP_PORT", Integer.toString(smtpPort));
        settings.put("PORTAL_SMTP_TLS", "none");
        settings.put("PORTAL_SMTP_FROM", "no-reply@dider.example");
        settings.put("PORTAL_MFA", "required");
        settings.put("PORTAL_ADMIN_EMAIL", ADMINISTRATOR);
        settings.put("PORTAL_ADMIN_PASSWORD", PASSWORD);
        portal = RunningPortal.launchForManyTests(Files.createTempDirectory("dider-accounts"), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        portal.awaitReady();
        sql = mysql.connect(database);
    }

    static synchronized AccountsPortal shared() {
        if (shared == null) {
            try {
                shared = new AccountsPortal();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    private void stop() {
        portal.close();
        mails.stop();
    }

    RunningPortal portal() {
        return portal;
    }

    /** Somebody with a password whose hash is of the cheap kind that was usual once. */
    String create(String email, String language, String... roles) {
        exec(
                "INSERT INTO accounts (email, display_name, password_hash, language, is_disabled, created_at,"
                        + " lock_version) VALUES (?, ?, ?, ?, FALSE, UTC_TIMESTAMP(6), 1)",
                email,
                "Kişi " + email.replaceFirst("@.*", ""),
                oldHash(),
                language);
        for (var role : roles) {
            exec("INSERT INTO account_roles (account_id, role) VALUES (?, ?)", id(email), role);
        }
        return email;
    }

    static String oldHash() {
        var salt = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1_000, 256));
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:1000:" + base64.encodeToString(salt) + ":"
                    + base64.encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    long id(String email) {
        return Long.parseLong(one("SELECT id FROM accounts WHERE email = ?", email));
    }

    void keepSecret(String email, String secret) {
        secrets.put(id(email), secret);
    }

    /** The code of this moment; it opens the door even if it did a moment ago. */
    String freshCode(String email) {
        exec("UPDATE accounts SET totp_last_step = 0 WHERE email = ?", email);
        return code(email);
    }

    /** What the authenticator shows now. */
    String code(String email) {
        return Authenticator.code(secrets.get(id(email)));
    }

    /** The audit trail of this kind about an account or by it. */
    long audited(String kind, String email) {
        return Long.parseLong(one(
                "SELECT COUNT(*) FROM audit_entries WHERE kind = ? AND (subject = ? OR actor_id = ?)",
                kind,
                "account:" + id(email),
                id(email)));
    }

    /** Letters with this subject that this person has got. */
    long received(String recipient, String subject) {
        return letters(recipient).stream()
                .filter(m -> subject.equals(subject(m)))
                .count();
    }

    /** The words of her latest letter with this subject, once there are this many. */
    String letter(String recipient, String subject, long nth) {
        Eventually.is(true, () -> received(recipient, subject) >= nth);
        var all = letters(recipient).stream()
                .filter(m -> subject.equals(subject(m)))
                .toList();
        try {
            return (String) ((Multipart) all.get(all.size() - 1).getContent())
                    .getBodyPart(0)
                    .getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String link(String letter) {
        var link = LINK.matcher(letter);
        if (!link.find()) {
            throw new IllegalArgumentException("no link in: " + letter);
        }
        return link.group();
    }

    private List<MimeMessage> letters(String recipient) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(m -> recipient.equals(recipient(m)))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized String one(String query, Object... values) {
        try (var statement = sql.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds what this question finds, as a colleague does who is changing it, until it is closed. */
    Connection hold(String question) throws SQLException {
        var colleague = MySqlServer.get().connect(database);
        colleague.setAutoCommit(false);
        colleague.createStatement().executeQuery(question + " FOR UPDATE");
        return colleague;
    }

    synchronized int exec(String change, Object... values) {
        try (var statement = sql.prepareStatement(change)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
