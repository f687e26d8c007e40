package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.members.entity.Term;
import org.eclipse.microprofile.config.Config;

/** The numbers of the law as they are set for this portal. */
@ApplicationScoped
public class Terms {

    @Inject
    private Config config;

    public int get(Term term) {
        return config.getOptionalValue(term.setting(), Integer.class).orElse(term.value());
    }
}
