package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import net.dider.portal.platform.security.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may not work without a second factor: whoever reaches the data of all members or the rights of others. */
@ApplicationScoped
public class SecondFactorRule {

    private static final Set<String> ROLES = Set.of(Roles.ADMINISTRATOR, Roles.REGISTRAR);

    /** {@code required} or {@code optional}; the launcher refuses everything else. */
    @Inject
    @ConfigProperty(name = "portal.mfa", defaultValue = "required")
    private String setting;

    public boolean isRequiredFor(Collection<String> roles) {
        return !"optional".equals(setting) && roles.stream().anyMatch(ROLES::contains);
    }

    /** Roles that are asked for password and code each time and are never remembered, whatever the setting. */
    public static boolean mayBeRemembered(Collection<String> roles) {
        return roles.stream().noneMatch(ROLES::contains);
    }
}
