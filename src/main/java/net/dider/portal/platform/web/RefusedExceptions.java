package net.dider.portal.platform.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import net.dider.portal.platform.security.RefusedAccess;

/**
 * What a service refuses is 403 on an ajax request too, where Faces would answer 200 with the exception in it, and it is
 * on the audit trail. The page's script then says so; full requests get the error page.
 */
public class RefusedExceptions extends ExceptionHandlerFactory {

    public RefusedExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var context = FacesContext.getCurrentInstance();
            var events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (isRefusal(events.next().getContext().getException())
                        && context.getPartialViewContext().isAjaxRequest()) {
                    events.remove();
                    refuse(context);
                }
            }
            super.handle();
        }

        private static boolean isRefusal(Throwable thrown) {
            return thrown instanceof EJBAccessException
                    || thrown != null && thrown.getCause() != thrown && isRefusal(thrown.getCause());
        }

        private static void refuse(FacesContext context) {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            CDI.current().select(RefusedAccess.class).get().note(request.getRequestURI());
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
            context.responseComplete();
        }
    }
}
