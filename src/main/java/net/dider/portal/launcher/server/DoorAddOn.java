package net.dider.portal.launcher.server;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Puts the {@link Door} right behind the parser of each HTTP listener. Registered in {@code META-INF/hk2-locator} in the
 * place of the server's add-on for Comet, which nobody uses and which the server asks for by name while it configures a
 * listener ({@code comet-support-enabled}), before any port is open.
 */
public final class DoorAddOn implements AddOn {

    @Override
    public void setup(NetworkListener unknown, FilterChainBuilder filters) {
        var door = Door.fromSystemProperties();
        var parser = filters.indexOfType(HttpServerFilter.class);
        ((HttpServerFilter) filters.get(parser)).getMonitoringConfig().addProbes(new AnswersOfTheParser());
        filters.add(parser + 1, door);
    }
}
