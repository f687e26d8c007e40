package net.dider.portal.platform.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from (ASVS 4.1.3). {@code X-Forwarded-For} is believed only from the proxies the operator named
 * in {@code PORTAL_TRUSTED_PROXIES}, and only as far back as the last address that is not one of them; what stands left
 * of it anybody can have written. {@code Forwarded} and the other {@code X-Forwarded-…} are never read.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    @ConfigProperty(name = "portal.trusted.proxies")
    private Optional<String> trustedProxies;

    private Networks proxies;

    public ClientAddress() {}

    ClientAddress(String trustedProxies) {
        proxies = Networks.parse(trustedProxies);
    }

    /** A wrong setting is said at the start, not at the first visit. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // the container has made this bean, so readSettings has run
    }

    @PostConstruct
    void readSettings() {
        proxies = StartSetting.networks("PORTAL_TRUSTED_PROXIES", trustedProxies.orElse(""));
    }

    /** The address of the client as text, IPv4 or IPv6. */
    public String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        if (proxies.isEmpty() || !proxies.contain(peer)) {
            return peer;
        }
        var forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (forwarded.isBlank()) {
            return peer;
        }
        var hops = forwarded.split(",", -1);
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = Networks.normalized(hops[i]);
            if (hop.isEmpty()) {
                return peer;
            }
            if (i == 0 || !proxies.contain(hop.get())) {
                return hop.get();
            }
        }
        return peer;
    }
}
