package net.dider.portal.launcher.server;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which names of this machine are answered (ASVS 4.1, cache poisoning and rebinding): that of {@code PORTAL_BASE_URL},
 * those of {@code PORTAL_HOSTS}, and the loopback names for whoever connects over loopback. Ports are not compared.
 */
final class KnownHosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts = new HashSet<>();

    /**
     * @param publicHost the host of the public address; an IPv6 address in brackets
     * @param others further hosts, separated by commas
     */
    KnownHosts(String publicHost, String others) {
        hosts.add(publicHost.toLowerCase(Locale.ROOT));
        Arrays.stream(others.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    /** Whether a request that names this {@code Host}, as it was sent, is for us. */
    boolean know(String sent, boolean overLoopback) {
        var host = withoutPort(sent);
        if (host == null) {
            return false;
        }
        if (hosts.contains(host)) {
            return true;
        }
        var lower = host.toLowerCase(Locale.ROOT);
        return hosts.contains(lower) || (overLoopback && LOOPBACK.contains(lower));
    }

    /** Null where it is no host with a port of digits. */
    private static String withoutPort(String sent) {
        var bracket = sent.lastIndexOf(']');
        var colon = sent.indexOf(':', bracket + 1);
        if (colon < 0) {
            return sent;
        }
        for (var i = colon + 1; i < sent.length(); i++) {
            if (sent.charAt(i) < '0' || sent.charAt(i) > '9') {
                return null;
            }
        }
        return sent.substring(0, colon);
    }
}
