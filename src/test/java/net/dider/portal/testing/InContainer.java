package net.dider.portal.testing;

import java.util.concurrent.Callable;
import net.dider.portal.platform.persistence.QueryCounter;
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

    /** How often this asks the database: of three tries the fewest, as one of the portal's timers may ask in between. */
    protected static long queries(Callable<?> question) throws Exception {
        var fewest = Long.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            var before = QueryCounter.total();
            question.call();
            fewest = Math.min(fewest, QueryCounter.total() - before);
        }
        return fewest;
    }
}
