package net.dider.portal.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside Payara Micro, on a real MySQL. All of them share one server, one deployment and one database,
 * so each puts back what others may trip over. Their names end in {@code ContainerIT}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    @Deployment
    static WebArchive portal() {
        return PortalContainer.war();
    }
}
