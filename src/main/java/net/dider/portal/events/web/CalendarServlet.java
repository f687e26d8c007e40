package net.dider.portal.events.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.events.service.CalendarFeeds;

/** {@code /tr/etkinlikler.ics}, and {@code .ics} behind the address of each event. The router has chosen the language. */
@WebServlet("*.ics")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SUFFIX = ".ics";
    private static final String TYPE = "events";

    @Inject
    private transient CalendarFeeds feeds;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient PublishedContent published;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = request.getRequestURI().split("/", 3);
        if (parts.length < 3) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = parts[1];
        var path = parts[2].substring(0, parts[2].length() - SUFFIX.length());
        var calendar = routes.findType(language, path).filter(TYPE::equals).isPresent()
                ? Optional.of(feeds.ofLanguage(language))
                : ofEvent(language, path);
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.getWriter().print(calendar.get());
    }

    /** By its present address, or by any it once had. */
    private Optional<String> ofEvent(String language, String path) {
        var asked = routes.itemPath(language, path);
        return Optional.of(asked.type())
                .filter(TYPE::equals)
                .flatMap(type -> published.findAddress(type, language, asked.path()))
                .filter(found -> found.deletedAt() == null)
                .flatMap(found -> feeds.ofEvent(found.itemId(), language));
    }
}
