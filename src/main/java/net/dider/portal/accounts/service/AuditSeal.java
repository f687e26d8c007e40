package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * HMAC-SHA-256 with a key that is made from the portal's secret and stands in no table: whoever can write to the database
 * can break the chain, but cannot mend it.
 */
@ApplicationScoped
public class AuditSeal implements Function<byte[], String> {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LABEL = "dider audit trail 1";

    private final ThreadLocal<Mac> macs = new ThreadLocal<>();
    private final byte[] key;

    protected AuditSeal() {
        this("");
    }

    @Inject
    public AuditSeal(@ConfigProperty(name = "portal.secret.key") String secret) {
        key = secret.isEmpty()
                ? new byte[0]
                : mac(secret.getBytes(StandardCharsets.UTF_8)).doFinal(LABEL.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hexadecimal digits. */
    @Override
    public String apply(byte[] content) {
        var mac = macs.get();
        if (mac == null) {
            mac = mac(key);
            macs.set(mac);
        }
        return HexFormat.of().formatHex(mac.doFinal(content));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
