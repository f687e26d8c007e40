package net.dider.portal.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.platform.address.PublicAddress;

/** {@code /robots.txt} (RFC 9309). */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print("User-agent: *\nDisallow: /admin\nDisallow: /my\nDisallow: /setup\n\nSitemap: "
                        + address.absolute("/sitemap.xml") + "\n");
    }
}
