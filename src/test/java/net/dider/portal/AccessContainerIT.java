package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.testing.Threshold;
import org.junit.jupiter.api.Test;

/**
 * Every method of every EJB × every role, somebody without one and somebody who has not signed in: each is called, and the
 * container lets in exactly whom {@code access.txt} names. Nothing is done by these calls, see {@link Threshold}.
 */
class AccessContainerIT extends InContainer {

    private static final String OURS = "net.dider.portal.";
    private static final String STRANGER = "nobody signed in";

    @Inject
    private BeanManager beans;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @EJB
    private As.Registrar registrar;

    @EJB
    private As.Board board;

    @EJB
    private As.Member member;

    @EJB
    private As.SignedIn signedIn;

    @EJB
    private As.Stranger stranger;

    @Test
    void every_method_lets_in_whom_the_table_names_and_refuses_everybody_else() throws Exception {
        var callers = callers();
        var lines = new TreeSet<String>();
        for (var ejb : services()) {
            for (var method : businessMethods(ejb)) {
                lines.add(name(ejb, method) + " = " + whoGetsIn(callers, ejb, method));
            }
        }

        assertThat(lines).containsExactlyInAnyOrderElementsOf(table());
    }

    private Map<String, As> callers() {
        var callers = new TreeMap<String, As>(Map.of(
                Roles.ADMINISTRATOR,
                administrator,
                Roles.EDITOR,
                editor,
                Roles.TRANSLATOR,
                translator,
                Roles.REGISTRAR,
                registrar,
                Roles.BOARD,
                board,
                Roles.MEMBER,
                member,
                Roles.SIGNED_IN,
                signedIn,
                STRANGER,
                stranger));
        assertThat(callers.keySet()).containsAll(Roles.GRANTED);
        return callers;
    }

    private String whoGetsIn(Map<String, As> callers, Class<?> ejb, Method method) throws Exception {
        var in = new TreeSet<String>();
        for (var caller : callers.entrySet()) {
            if (caller.getValue().callTogether(() -> Threshold.isCrossed(method, () -> call(ejb, method)))) {
                in.add(caller.getKey());
            }
        }
        return in.size() == callers.size() ? "everybody" : in.isEmpty() ? "nobody" : String.join(", ", in);
    }

    private Object call(Class<?> ejb, Method method) throws Exception {
        var bean = beans.resolve(beans.getBeans(ejb));
        var service = beans.getReference(bean, ejb, beans.createCreationalContext(bean));
        return method.invoke(
                service,
                Arrays.stream(method.getParameterTypes())
                        .map(Threshold::nothing)
                        .toArray());
    }

    private List<Class<?>> services() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(b -> b.getBeanClass())
                .filter(c -> c.getName().startsWith(OURS) && !As.class.isAssignableFrom(c))
                .filter(c -> c.isAnnotationPresent(Stateless.class) || c.isAnnotationPresent(Singleton.class))
                .distinct()
                .toList();
    }

    private static List<Method> businessMethods(Class<?> ejb) {
        return Stream.of(ejb.getMethods())
                .filter(m -> m.getDeclaringClass().getName().startsWith(OURS))
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
                .toList();
    }

    private static String name(Class<?> ejb, Method method) {
        return ejb.getName().substring(OURS.length()) + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> table() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                AccessContainerIT.class.getResourceAsStream("/access.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        }
    }
}
