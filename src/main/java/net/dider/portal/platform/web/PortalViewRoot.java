package net.dider.portal.platform.web;

import jakarta.faces.component.UIViewRoot;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps public views free of a session: PrimeFaces puts its script nonce into the view map of every view, and Mojarra
 * opens a session for that map. Public views (all below {@code WEB-INF}) are stateless, so theirs lives with the request.
 */
public class PortalViewRoot extends UIViewRoot {

    private Map<String, Object> requestMap;

    @Override
    public Map<String, Object> getViewMap(boolean create) {
        var viewId = getViewId();
        if (viewId == null || !viewId.startsWith("/WEB-INF/")) {
            return super.getViewMap(create);
        }
        if (requestMap == null && create) {
            requestMap = new HashMap<>();
        }
        return requestMap;
    }
}
