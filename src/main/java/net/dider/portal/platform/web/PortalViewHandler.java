package net.dider.portal.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Forms post to the address in the browser, with its query, not to the view's file; and only a view that was shown takes
 * them: a form of the workplace whose view is not known any more, or never was, changes nothing.
 */
public class PortalViewHandler extends ViewHandlerWrapper {

    /** Request attribute: the address the router is answering. */
    public static final String ADDRESS = "portal.address";

    private static final String PUBLIC = "/WEB-INF/views/";

    /** What Faces itself writes for a view without state; only public pages have such views. */
    private static final String STATELESS = "stateless";

    public PortalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * A button pressed before the page's scripts were there is a form without the nonce that they add: it gets the one of
     * its view. PrimeFaces would notice either case only when the action is done and the answer is being written.
     *
     * @throws ViewExpiredException when the form belongs to no view that was shown
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        if (viewId.startsWith(PUBLIC)) {
            return super.restoreView(context, viewId);
        }
        var external = context.getExternalContext();
        var sent = external.getRequestParameterMap();
        if (STATELESS.equals(sent.get(ResponseStateManager.VIEW_STATE_PARAM))) {
            throw new ViewExpiredException(viewId);
        }
        var view = super.restoreView(context, viewId);
        if (view != null) {
            var own = FormNonce.of(view);
            var nonce = sent.getOrDefault(FormNonce.NAME, own);
            if (nonce == null || own != null && !own.equals(nonce)) {
                throw new ViewExpiredException(viewId);
            }
            if (!sent.containsKey(FormNonce.NAME)) {
                external.setRequest(new FormNonce((HttpServletRequest) external.getRequest(), nonce));
            }
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = (String) context.getExternalContext().getRequestMap().get(ADDRESS);
        if (address != null && viewId.startsWith(PUBLIC)) {
            return address;
        }
        // The workplace's addresses say what is being worked on; a form must not lose that.
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var url = super.getActionURL(context, viewId);
        return request.getQueryString() == null || url.contains("?") ? url : url + "?" + request.getQueryString();
    }
}
