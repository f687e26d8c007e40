package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import net.dider.portal.platform.address.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail goes: {@code PORTAL_SMTP_*}. The launcher has refused what cannot be. */
@ApplicationScoped
public class MailSettings {

    @Inject
    private PublicAddress address;

    @Inject
    @ConfigProperty(name = "portal.data.dir", defaultValue = "data")
    private String dataFolder;

    @Inject
    @ConfigProperty(name = "portal.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "portal.smtp.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "portal.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "portal.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "portal.smtp.tls", defaultValue = "starttls")
    private String tls;

    @Inject
    @ConfigProperty(name = "portal.smtp.from")
    private Optional<String> from;

    /** False while mails are files in {@link #folder()}. */
    public boolean smtp() {
        return host.isPresent();
    }

    public String host() {
        return host.orElseThrow();
    }

    public int port() {
        return port;
    }

    MailServer server() {
        return new MailServer(host(), port, user.orElse(null), password.orElse(null), tls, from(), domain());
    }

    public String from() {
        return from.orElseGet(() -> "no-reply@" + domain());
    }

    /** The portal's own name among mail servers. */
    String domain() {
        return URI.create(address.origin()).getHost().replaceAll("[\\[\\]]", "");
    }

    /** Where mails lie as {@code .eml} files when there is no mail server. */
    public Path folder() {
        return dataFolder().resolve("mail");
    }

    Path dataFolder() {
        return Path.of(dataFolder);
    }
}
