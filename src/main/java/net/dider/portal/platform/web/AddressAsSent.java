package net.dider.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;

/**
 * The path as the client sent it. Payara takes {@code ;jsessionid=…} out of the address before any filter, so that one
 * page would have endlessly many addresses; the original is still in the connector's request, reached by reflection
 * because these classes are not on the compile path. Where that fails, what the Servlet API says must do.
 */
final class AddressAsSent {

    private static final String[] WAY = {
        "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getRequest", "getRequestURIRef", "getOriginalRequestURIBC"
    };

    private AddressAsSent() {}

    static String of(HttpServletRequest request) {
        Object at = request;
        try {
            for (var step : WAY) {
                Method method = at.getClass().getMethod(step);
                at = method.invoke(at);
            }
            return at.toString();
        } catch (ReflectiveOperationException | RuntimeException unknownServer) {
            return request.getRequestURI();
        }
    }
}
