package net.dider.portal.platform.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may ask how the portal is: clients inside {@code PORTAL_MONITORS}, by default this machine alone (ASVS 13.4.5). */
@ApplicationScoped
public class Monitors {

    @Inject
    @ConfigProperty(name = "portal.monitors", defaultValue = "127.0.0.0/8,::1")
    private String setting;

    @Inject
    private ClientAddress clientAddress;

    private Networks monitors;

    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // the container has made this bean, so readSettings has run
    }

    @PostConstruct
    void readSettings() {
        monitors = StartSetting.networks("PORTAL_MONITORS", setting);
    }

    public boolean include(HttpServletRequest request) {
        return monitors.contain(clientAddress.of(request));
    }
}
