package net.dider.portal.platform.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's address as the world knows it: {@code PORTAL_BASE_URL}, never the Host header of a request. */
@Named
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "portal.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    /** Scheme, host and port without a path, as in an {@code Origin} header. */
    public String origin() {
        return baseUrl;
    }

    public String getOrigin() {
        return baseUrl;
    }

    /** The absolute form of a path that begins with a slash. */
    public String absolute(String path) {
        return baseUrl + path;
    }

    public boolean secure() {
        return baseUrl.startsWith("https:");
    }
}
