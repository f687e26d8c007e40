package net.dider.portal.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.DateTexts;

/** {@code /sitemap.xml} with every language's alternates, by the sitemaps.org protocol. */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Inject
    private transient PublishedContentService published;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Languages languages;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient DateTexts dates;

    private record Entry(String path, String day) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var pages = new ArrayList<Map<String, Entry>>();
        var byItem = new LinkedHashMap<Long, Map<String, Entry>>();
        for (var text : published.findAll()) {
            if (languages.findShown(text.language()).isEmpty()) {
                continue;
            }
            byItem.computeIfAbsent(text.itemId(), id -> new LinkedHashMap<>())
                    .put(text.language(), new Entry(routes.path(text), dates.machineDay(text.publishedAt())));
        }
        pages.addAll(byItem.values());
        for (var type : types.getListed()) {
            var list = new LinkedHashMap<String, Entry>();
            languages
                    .getShown()
                    .forEach(l ->
                            list.put(l.getCode(), new Entry(routes.path(type.getName() + ".list", l.getCode()), null)));
            pages.add(list);
        }
        response.setContentType("application/xml;charset=UTF-8");
        try {
            write(pages, XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8"));
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
    }

    private void write(List<Map<String, Entry>> pages, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(SITEMAP);
        xml.writeStartElement(SITEMAP, "urlset");
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("xhtml", XHTML);
        for (var page : pages) {
            for (var entry : page.values()) {
                xml.writeStartElement(SITEMAP, "url");
                element(xml, "loc", address.absolute(entry.path()));
                if (entry.day() != null) {
                    element(xml, "lastmod", entry.day());
                }
                for (var alternate : page.entrySet()) {
                    alternate(xml, alternate.getKey(), alternate.getValue().path());
                }
                var fallback = page.getOrDefault(
                        languages.getDefault().getCode(),
                        page.values().iterator().next());
                alternate(xml, "x-default", fallback.path());
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void alternate(XMLStreamWriter xml, String language, String path) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address.absolute(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(SITEMAP, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
