package net.dider.portal.platform.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may ask how the portal is (ASVS 13.4.5): this machine, which asks at the start and from its container's health check,
 * and clients inside {@code PORTAL_MONITORS}. Whoever comes through a trusted proxy counts by her own address.
 */
@ApplicationScoped
public class Monitors {

    private static final Networks LOOPBACK = Networks.parse("127.0.0.0/8,::1");

    @Inject
    @ConfigProperty(name = "portal.monitors")
    private Optional<String> setting;

    @Inject
    private ClientAddress clientAddress;

    private Networks monitors;

    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // the container has made this bean, so readSettings has run
    }

    @PostConstruct
    void readSettings() {
        monitors = StartSetting.networks("PORTAL_MONITORS", setting.orElse(""));
    }

    public boolean include(HttpServletRequest request) {
        var client = clientAddress.of(request);
        return LOOPBACK.contain(client) || client.equals(request.getLocalAddr()) || monitors.contain(client);
    }
}
