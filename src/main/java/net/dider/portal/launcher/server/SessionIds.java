package net.dider.portal.launcher.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Identifiers of sessions: 256 bits of a CSPRNG as 64 hexadecimal digits (ASVS 7.2.3). The server's own are made of the
 * time and two small random numbers. Named in the session manager's property {@code session-id-generator-classname}.
 */
public final class SessionIds implements UuidGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String generateUuid(Object ignored) {
        return generateUuid();
    }
}
