package net.dider.portal.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.site.service.Settings;

/** {@code /tr/haberler.atom}: what is new on a list, for feed readers. The router has chosen the language. */
@WebServlet("*.atom")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SUFFIX = ".atom";
    private static final int NEWEST = 20;

    @Inject
    private transient PublishedContent published;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var language = activeLanguage.getCode();
        var list = path.substring(0, path.length() - SUFFIX.length());
        var type = types.getListed().stream()
                .filter(t -> list.equals(routes.path(t.getName() + ".list", language)))
                .findFirst();
        if (type.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = settings.get("name", activeLanguage.getLanguage());
        var feed = new AtomFeed(
                texts.get(type.get().getLabel()) + " · " + name,
                name,
                language,
                address.absolute(path),
                address.absolute(list),
                published.findLatest(type.get().getName(), language, 0, NEWEST));
        response.setContentType("application/atom+xml;charset=UTF-8");
        try {
            feed.write(
                    XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8"),
                    item -> address.absolute(routes.path(item)));
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
    }
}
