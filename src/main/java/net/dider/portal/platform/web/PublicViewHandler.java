package net.dider.portal.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Forms post to the address in the browser, with its query, not to the view's file. */
public class PublicViewHandler extends ViewHandlerWrapper {

    /** Request attribute: the address the router is answering. */
    public static final String ADDRESS = "portal.address";

    public PublicViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = (String) context.getExternalContext().getRequestMap().get(ADDRESS);
        if (address != null && viewId.startsWith("/WEB-INF/views/")) {
            return address;
        }
        // The workplace's addresses say what is being worked on; a form must not lose that.
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var url = super.getActionURL(context, viewId);
        return request.getQueryString() == null || url.contains("?") ? url : url + "?" + request.getQueryString();
    }
}
