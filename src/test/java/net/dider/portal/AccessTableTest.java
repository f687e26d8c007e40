package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every method of every EJB and who may call it, one line each in {@code access.txt}: whoever adds a method or opens one has
 * to write that down where it is read. That the container keeps to it is what {@code AccessContainerIT} tries, role by role.
 */
@AnalyzeClasses(packages = "net.dider.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class AccessTableTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "access.txt");

    @ArchTest
    static void every_method_of_every_ejb_stands_in_the_table_with_its_roles(JavaClasses classes) throws IOException {
        var written = Files.readAllLines(TABLE).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();

        assertThat(classes.stream().filter(AccessTableTest::isEjb).flatMap(AccessTableTest::lines))
                .as("the lines of %s, true to the code", TABLE)
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private static boolean isEjb(JavaClass type) {
        return !type.getPackageName().endsWith(".testing")
                && Stream.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class)
                        .anyMatch(type::isAnnotatedWith);
    }

    private static Stream<String> lines(JavaClass ejb) {
        return ejb.getAllMethods().stream()
                .filter(m -> m.getOwner().getPackageName().startsWith("net.dider.portal"))
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC)
                        && !m.getModifiers().contains(JavaModifier.STATIC)
                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(m -> ejb.getPackageName().replace("net.dider.portal.", "") + "." + ejb.getSimpleName() + "."
                        + m.getName() + parameters(m) + " = " + roles(m));
    }

    private static String parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String roles(JavaMethod method) {
        return said(method).or(() -> said(method.getOwner())).orElse("says nothing");
    }

    private static Optional<String> said(CanBeAnnotated place) {
        if (place.isAnnotatedWith(PermitAll.class)) {
            return Optional.of("everybody");
        }
        if (place.isAnnotatedWith(DenyAll.class)) {
            return Optional.of("nobody");
        }
        return place instanceof com.tngtech.archunit.core.domain.properties.HasAnnotations<?> annotated
                ? annotated
                        .tryGetAnnotationOfType(RolesAllowed.class)
                        .map(a -> Arrays.stream(a.value()).sorted().collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
