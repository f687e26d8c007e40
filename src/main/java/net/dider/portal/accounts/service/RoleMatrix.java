package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;

/** Role × what it may do, read off the services themselves: what is shown is what is enforced. */
@ApplicationScoped
public class RoleMatrix {

    @Inject
    private BeanManager beans;

    private Map<Ability, Set<String>> roles;

    /** The roles that may; in the order of {@link Ability}. */
    public synchronized Map<Ability, Set<String>> getRoles() {
        if (roles == null) {
            roles = read();
        }
        return roles;
    }

    private Map<Ability, Set<String>> read() {
        var found = new EnumMap<Ability, Set<String>>(Ability.class);
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(b -> b.getBeanClass())
                .filter(c -> c.getName().startsWith("net.dider.portal."))
                .distinct()
                .flatMap(c -> Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredMethods())))
                .forEach(place -> add(found, place));
        return found;
    }

    private static void add(Map<Ability, Set<String>> found, AnnotatedElement place) {
        var allows = place.getAnnotation(Allows.class);
        var allowed = place.getAnnotation(RolesAllowed.class);
        if (allows != null && allowed != null) {
            found.computeIfAbsent(allows.value(), a -> new TreeSet<>()).addAll(Arrays.asList(allowed.value()));
        }
    }
}
