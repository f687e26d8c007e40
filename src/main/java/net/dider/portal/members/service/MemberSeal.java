package net.dider.portal.members.service;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.MemberKey;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.security.SignedIn;

/**
 * Seals what must not be read from a copy of the database (AES-256-GCM by Google Tink, KVKK board decision 2018/10). Each
 * sealed text begins with the id of its key ({@code m3:…}) and opens only where it belongs: row and field are part of what
 * is authenticated. Keys are made of a salt in the database and of {@code PORTAL_SECRET_KEY} outside of it.
 */
@ApplicationScoped
public class MemberSeal {

    private static final String MARK = "m";
    private static final String INDEX = "member identity index";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Secrets secrets;

    @Inject
    private SignedIn signedIn;

    /** By salt, which is never used twice. */
    private final Map<String, AesGcmJce> ciphers = new ConcurrentHashMap<>();

    /** Where a member's field belongs; the number is never given twice. */
    static String ofMember(long number, SensitiveField field) {
        return "member:" + number + ":" + field;
    }

    static String ofLedgerRow(long row, SensitiveField field) {
        return "ledger:" + row + ":" + field;
    }

    static String ofCopy(String digest) {
        return "ledger-copy:" + digest;
    }

    Map<SensitiveField, String> sealMember(long number, Map<SensitiveField, String> plain) {
        var sealed = new EnumMap<SensitiveField, String>(SensitiveField.class);
        plain.forEach((field, text) -> sealed.put(field, seal(text, ofMember(number, field))));
        return sealed;
    }

    Map<SensitiveField, String> openMember(long number, Map<SensitiveField, String> sealed) {
        var plain = new EnumMap<SensitiveField, String>(SensitiveField.class);
        sealed.forEach((field, text) -> plain.put(field, open(text, ofMember(number, field))));
        return plain;
    }

    Map<SensitiveField, String> sealRow(long row, Map<SensitiveField, String> plain) {
        var sealed = new EnumMap<SensitiveField, String>(SensitiveField.class);
        plain.forEach((field, text) -> sealed.put(field, seal(text, ofLedgerRow(row, field))));
        return sealed;
    }

    Map<SensitiveField, String> openRow(long row, Map<SensitiveField, String> sealed) {
        var plain = new EnumMap<SensitiveField, String>(SensitiveField.class);
        sealed.forEach((field, text) -> plain.put(field, open(text, ofLedgerRow(row, field))));
        return plain;
    }

    String seal(String plain, String context) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** With the newest key; the first is made when something is first sealed. */
    String seal(byte[] plain, String context) {
        var key = newest();
        try {
            var sealed = cipher(key).encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
            return prefix(key) + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(String sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when it was sealed for another place, with another secret, or was changed */
    byte[] openBytes(String sealed, String context) {
        int end = sealed.indexOf(':');
        var id = end > MARK.length() && sealed.startsWith(MARK) ? sealed.substring(MARK.length(), end) : "";
        var key = id.matches("\\d{1,18}") ? entityManager.find(MemberKey.class, Long.valueOf(id)) : null;
        if (key == null) {
            throw new IllegalStateException("sealed with an unknown key");
        }
        try {
            return cipher(key)
                    .decrypt(
                            Base64.getDecoder().decode(sealed.substring(end + 1)),
                            context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this portal does not open it", e);
        }
    }

    /** Finds an identity number without reading one: keyed, so that eleven digits cannot be tried through. */
    String index(String identityNumber) {
        return secrets.keyed(INDEX, IdentityNumber.canonical(identityNumber));
    }

    /** From now on everything is sealed with this one. */
    MemberKey makeKey() {
        var key = new MemberKey(Secrets.hash(Secrets.token()), Instant.now(), signedIn.accountId());
        entityManager.persist(key);
        entityManager.flush();
        return key;
    }

    /** What everything begins with that is sealed with the newest key. */
    String newestPrefix() {
        return prefix(newest());
    }

    private MemberKey newest() {
        return entityManager
                .createQuery("SELECT k FROM MemberKey k ORDER BY k.id DESC", MemberKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(this::makeKey);
    }

    private static String prefix(MemberKey key) {
        return MARK + key.getId() + ":";
    }

    private AesGcmJce cipher(MemberKey key) {
        return ciphers.computeIfAbsent(key.getSalt(), salt -> {
            try {
                return new AesGcmJce(secrets.key("member data " + salt));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
