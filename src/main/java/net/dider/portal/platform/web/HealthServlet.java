package net.dider.portal.platform.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.persistence.QueryCounter;
import net.dider.portal.platform.security.Monitors;
import net.dider.portal.platform.text.Texts;

/**
 * For {@link Monitors} only, to all others 404. {@code /health/live}: 200 while the process answers, so that it need not be
 * killed. {@code /health/ready}: 200 when the database answers and the texts of every language are there, else 503.
 */
@WebServlet({HealthServlet.LIVE, "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());
    private static final int DATABASE_SECONDS = 3;
    static final String LIVE = "/health/live";

    @Resource(lookup = "java:app/portal/DataSource")
    private transient DataSource dataSource;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Monitors monitors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!monitors.include(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var up = LIVE.equals(request.getServletPath()) || (databaseAnswers() && textsAreThere());
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        var body = String.format(
                Locale.ROOT, "{\"status\":\"%s\",\"queries\":%d}%n", up ? "UP" : "DOWN", QueryCounter.total());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private boolean databaseAnswers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(DATABASE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getSQLState());
            return false;
        }
    }

    private boolean textsAreThere() {
        return !languages.getAll().isEmpty()
                && languages.getAll().stream()
                        .allMatch(l -> texts.find("site.layout.link.skip", l).isPresent());
    }
}
