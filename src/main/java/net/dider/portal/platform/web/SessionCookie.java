package net.dider.portal.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import net.dider.portal.platform.address.PublicAddress;

/** Over https the session cookie is {@code __Host-} and Secure; a browser would refuse that over plain http. */
@WebListener
public class SessionCookie implements ServletContextListener {

    /** The cookie's name without the prefix that https adds. */
    public static final String NAME = "oturum";

    @Inject
    private PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setName(address.secure() ? "__Host-" + NAME : NAME);
        cookie.setSecure(address.secure());
    }
}
