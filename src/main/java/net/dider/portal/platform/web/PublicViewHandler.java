package net.dider.portal.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms of public views post to the address in the browser, not to the view's file below {@code WEB-INF}. */
public class PublicViewHandler extends ViewHandlerWrapper {

    /** Request attribute: the address the router is answering. */
    public static final String ADDRESS = "portal.address";

    public PublicViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = (String) context.getExternalContext().getRequestMap().get(ADDRESS);
        return address != null && viewId.startsWith("/WEB-INF/views/") ? address : super.getActionURL(context, viewId);
    }
}
