package net.dider.portal.platform.web;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/** How many sessions this node keeps. */
@WebListener
public class OpenSessions implements HttpSessionListener {

    private static final AtomicInteger OPEN = new AtomicInteger();

    static int count() {
        return OPEN.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        OPEN.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        OPEN.decrementAndGet();
    }
}
