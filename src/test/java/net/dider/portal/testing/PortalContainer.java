package net.dider.portal.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.launcher.SettingsFixture;
import net.dider.portal.members.entity.PersonFactsFixture;
import net.dider.portal.platform.security.Roles;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Lets Arquillian's Payara Micro work on the run's MySQL, with the settings the launcher would make. */
public class PortalContainer implements LoadableExtension {

    private static final String DESCRIPTOR = "glassfish-web.xml";

    /** The built WAR, all tests that look at it from inside, and whom they can be. */
    static WebArchive war() {
        var war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class);
        var assertj = Assertions.class.getProtectionDomain().getCodeSource().getLocation();
        return withCallers(war)
                .addPackages(false, Filters.include(".*ContainerIT(\\$.*)?\\.class"), "net.dider.portal")
                .addClasses(InContainer.class, Eventually.class, PersonFactsFixture.class, Threshold.class)
                .addAsWebInfResource(new StringAsset(Threshold.DESCRIPTOR), "ejb-jar.xml")
                .addAsResource(new File("src/test/resources/access.txt"), "access.txt")
                .addAsResource(new File("src/test/resources/wordpress/export.xml"), "wordpress/export.xml")
                .addAsLibrary(new File(assertj.getPath()));
    }

    /**
     * Adds {@link As} to the WAR; Payara wants a principal for each role that somebody runs as, and takes
     * whichever comes first of principal and group: both have the role's name.
     */
    private static WebArchive withCallers(WebArchive war) {
        try (var original = war.get("WEB-INF/" + DESCRIPTOR).getAsset().openStream()) {
            var mappings = Stream.concat(Roles.GRANTED.stream(), Stream.of(Roles.SIGNED_IN))
                    .map(r -> "<security-role-mapping><role-name>" + r + "</role-name><principal-name>" + r
                            + "</principal-name><group-name>" + r + "</group-name></security-role-mapping>")
                    .collect(Collectors.joining());
            var mapped = new String(original.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</context-root>", "</context-root>" + mappings);
            return war.addAsWebInfResource(new StringAsset(mapped), DESCRIPTOR)
                    .addClass(As.class)
                    .addClasses(As.class.getDeclaredClasses());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Settings.class).observer(OneDeployment.class);
    }

    /** Called by Arquillian before it starts the server. */
    public static class Settings {

        void set(@Observes(precedence = 1) SetupContainer event) throws IOException {
            var server = MySqlServer.get();
            event.getContainer()
                    .getContainerConfiguration()
                    .property(
                            "cmdOptions",
                            String.join(
                                    " ",
                                    "-Xmx512m",
                                    "-XX:TieredStopAtLevel=1", // little is asked of it, see RunningPortal
                                    "-Duser.language=en",
                                    "-Dportal.db.driver=com.mysql.cj.jdbc.MysqlDataSource",
                                    "-Dportal.db.url="
                                            + SettingsFixture.databaseUrl(Map.of(
                                                    "PORTAL_DB_URL", server.url(server.createDatabase("portal")))),
                                    "-Dportal.db.user=" + MySqlServer.USER,
                                    "-Dportal.db.password=" + MySqlServer.PASSWORD,
                                    "-Dportal.base.url=http://localhost:8080",
                                    "-Dportal.secret.key=only-for-tests",
                                    "-Dportal.data.dir=" + Files.createTempDirectory("dider-container")));
        }
    }

    /**
     * Arquillian deploys once per class, and Payara Micro starts with each: what the first class deployed serves the
     * others too. The server ends with this JVM.
     */
    public static class OneDeployment {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        private DeploymentScenario first;

        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (first == null) {
                event.proceed();
                first = current.get();
            } else {
                current.set(first);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (first.deployedDeployments().isEmpty()) {
                event.proceed();
            }
        }

        @SuppressWarnings("unused")
        void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // the next class needs it
        }
    }
}
