package net.dider.portal.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page that outlived its session says about itself when {@code sign-in-again.js} asks for a fresh view of it: the
 * {@code data-resume="name=value"} of its forms, so that the view has the fields that stand in the browser. Sent as a
 * header, which no link can carry, and trusted for what is shown only.
 */
public final class Resumed implements SystemEventListener {

    private static final String HEADER = "Portal-Resume";

    /** All values of that name; empty when the page is opened as usual. */
    public static Set<String> values(ExternalContext external, String name) {
        var said = external.getRequestHeaderMap().get(HEADER);
        return said == null
                ? Set.of()
                : Arrays.stream(said.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .collect(Collectors.toSet());
    }

    /** True when the page goes on in the browser and only its view is new. */
    public static boolean isAsked(ExternalContext external) {
        return external.getRequestHeaderMap().containsKey(HEADER);
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /**
     * The document in the browser goes on with this view and lets run what carries the nonce it was delivered with.
     * PrimeFaces takes over the one that is sent when the view has none of its own.
     */
    @Override
    public void processEvent(SystemEvent event) {
        var external = event.getFacesContext().getExternalContext();
        if (event.getSource() instanceof UIViewRoot root && root.getViewMap(false) != null && isAsked(external)) {
            root.getViewMap().remove(FormNonce.NAME);
        }
    }
}
