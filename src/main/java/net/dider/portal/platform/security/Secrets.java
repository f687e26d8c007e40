package net.dider.portal.platform.security;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what must not be read from a copy of the database (AES-256-GCM by Google Tink) and makes the random tokens of
 * links and cookies. The keys are derived (HKDF-SHA256) from {@code PORTAL_SECRET_KEY}, which is kept outside of the
 * database (KVKK board decision 2018/10); a lost key makes what is sealed unreadable for ever.
 */
@ApplicationScoped
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 32;
    /** In front of what is sealed, so that a later key or cipher can live beside it. */
    private static final String VERSION = "1:";

    @Inject
    @ConfigProperty(name = "portal.secret.key")
    private String secretKey;

    private AesGcmJce cipher;

    @PostConstruct
    void derive() {
        try {
            cipher = new AesGcmJce(key("sealing"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param context what the value belongs to ({@code totp:42}): it opens with the same context only, so that a sealed
     *     value copied into another row is refused
     */
    public String seal(String plain, String context) {
        try {
            var sealed = cipher.encrypt(bytes(plain), bytes(context));
            return VERSION + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key or context, or was changed */
    public String open(String sealed, String context) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("sealed in an unknown way");
        }
        try {
            var cipherText = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            return new String(cipher.decrypt(cipherText, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this portal does not open it", e);
        }
    }

    /** A key of 256 bits for one purpose, always the same for the same secret key and purpose. */
    public byte[] key(String purpose) {
        try {
            return Hkdf.computeHkdf(
                    "HMACSHA256", bytes(secretKey), new byte[0], bytes("dider-portal " + purpose), KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HMAC-SHA-256 in hexadecimal: to count or look up what must not be read from the database. */
    public String keyed(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 256 random bits, fit for an address or a cookie. */
    public static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal: enough for tokens, which nobody can guess; never for passwords. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(token)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
