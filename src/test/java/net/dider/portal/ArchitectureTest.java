package net.dider.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import net.dider.portal.platform.security.Allows;

/** The nine rules of the house. What the code may use of what is drawn in docs/architecture.puml. */
@AnalyzeClasses(packages = "net.dider.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PLATFORM = "..portal.platform..";
    private static final List<Class<? extends Annotation>> EJB =
            List.of(Stateless.class, Stateful.class, Singleton.class);
    private static final List<Class<? extends Annotation>> PERMISSION =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    @ArchTest
    static final ArchRule features_depend_on_each_other_only_along_the_drawn_arrows = classes()
            .should(adhereToPlantUmlDiagram(
                    Path.of("docs/architecture.puml"), consideringOnlyDependenciesInAnyPackage("net.dider.portal..")))
            .because("a feature that reaches past its arrows cannot be understood, tested or replaced alone;"
                    + " react to it with a CDI event, or draw the arrow and say why in an ADR");

    @ArchTest
    static final ArchRule features_stand_in_no_circle = slices().matching("net.dider.portal.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features in a circle are one feature");

    @ArchTest
    static final ArchRule drawers_stand_in_no_circle = slices().matching("net.dider.portal.(**)")
            .should()
            .beFreeOfCycles()
            .because("a view asks its bean, the bean a service, the service an entity, and nobody asks back");

    @ArchTest
    static final ArchRule every_feature_has_the_three_drawers_and_no_other = classes()
            .that(are(not(resideInAnyPackage(PLATFORM, "..portal.launcher.."))))
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage("net.dider.portal.*.entity", "net.dider.portal.*.service", "net.dider.portal.*.web")
            .because("whoever knows one feature finds everything in the next; dto, impl, util and common hide it");

    @ArchTest
    static final ArchRule an_entity_knows_no_service_web_cdi_or_faces = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..portal.*.service..",
                    "..portal.*.web..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "jakarta.ejb..",
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "org.primefaces..")
            .because("what an entity decides must be testable with new");

    @ArchTest
    static final ArchRule a_service_knows_no_web_faces_or_servlet = noClasses()
            .that()
            .resideInAPackage("..service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..portal.*.web..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
            .because("a service answers a page, a schedule and a test alike");

    @ArchTest
    static final ArchRule the_web_of_a_feature_imports_no_other_features_web = classes()
            .that()
            .resideInAPackage("..portal.*.web..")
            .should(importNoWebOfAnotherFeature())
            .because("what two features show is platform.web's, or a service's");

    @ArchTest
    static final ArchRule only_services_and_the_platform_touch_the_entity_manager = noClasses()
            .that(are(not(resideInAnyPackage("..service..", PLATFORM))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("whoever queries from a view has an N+1 and no transaction");

    @ArchTest
    static final ArchRule every_public_method_of_an_ejb_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(are(ejb()))
            .should(sayWhoMayCallThem())
            .because("a method somebody forgot must be closed, not open");

    @ArchTest
    static final ArchRule an_ejb_is_a_service_without_an_interface = classes()
            .that(are(ejb()))
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .resideInAPackage("..portal.*.service")
            .andShould(haveNoInterface())
            .because("services have one implementation and one place");

    @ArchTest
    static final ArchRule a_table_row_is_in_the_entity_drawer = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .resideInAPackage("..portal.*.entity")
            .because("that is where everybody looks for it");

    @ArchTest
    static final ArchRule a_backing_bean_is_named_after_its_view = classes()
            .that()
            .haveSimpleNameEndingWith("Backing")
            .should()
            .resideInAPackage("..portal.*.web")
            .andShould()
            .beAnnotatedWith(Named.class)
            .because("#{adminContentBacking} leads to AdminContentBacking in the web drawer of content");

    @ArchTest
    static final ArchRule no_class_is_called_by_what_says_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Dto|Impl|Util|Utils|Helper|Manager|Common)")
            .because("a name says what a thing decides");

    @ArchTest
    static final ArchRule letters_and_numbers_never_follow_the_machines_locale = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callConstructor(MessageFormat.class, String.class)
            .orShould()
            .callMethod(MessageFormat.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(java.text.NumberFormat.class, "getInstance")
            .orShould()
            .callMethod(java.text.Collator.class, "getInstance")
            .orShould()
            .callMethod(java.time.format.DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .because("on a Turkish machine \"TITLE\" becomes \"tıtle\": name the locale, Locale.ROOT for machines");

    @ArchTest
    static final ArchRule nobody_asks_for_the_machines_locale = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("net.dider.portal.launcher.Portal")
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .because("the language is the address's or the account's; only the launcher asks the console's, once");

    private static DescribedPredicate<JavaClass> ejb() {
        return DescribedPredicate.describe("EJBs", c -> EJB.stream().anyMatch(c::isAnnotatedWith));
    }

    private static ArchCondition<JavaClass> importNoWebOfAnotherFeature() {
        return new ArchCondition<>("import no web of another feature but platform.web") {
            @Override
            public void check(JavaClass source, ConditionEvents events) {
                var own = feature(source);
                source.getDirectDependenciesFromSelf().stream()
                        .filter(d ->
                                resideInAPackage("net.dider.portal.*.web..").test(d.getTargetClass()))
                        .filter(d -> !own.equals(feature(d.getTargetClass())))
                        .filter(d -> !"platform".equals(feature(d.getTargetClass())))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(source, d.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.")[3];
    }

    @ArchTest
    static final ArchRule whoever_may_call_a_service_is_in_the_matrix_of_roles = classes()
            .that()
            .areAnnotatedWith(RolesAllowed.class)
            .should()
            .beAnnotatedWith(Allows.class)
            .because("administrators read there who may do what: say which Ability it is");

    @ArchTest
    static final ArchRule whoever_may_call_a_method_is_in_the_matrix_of_roles = methods()
            .that()
            .areAnnotatedWith(RolesAllowed.class)
            .should()
            .beAnnotatedWith(Allows.class)
            .because("administrators read there who may do what: say which Ability it is");

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("declare or inherit @RolesAllowed, @PermitAll or @DenyAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = PERMISSION.stream()
                        .anyMatch(p ->
                                method.isAnnotatedWith(p) || method.getOwner().isAnnotatedWith(p));
                var generated = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!says && !generated) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoInterface() {
        return new ArchCondition<>("implement no interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getRawInterfaces().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " implements an interface"));
                }
            }
        };
    }
}
