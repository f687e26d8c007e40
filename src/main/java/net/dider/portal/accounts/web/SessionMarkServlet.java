package net.dider.portal.accounts.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.platform.web.SessionMark;

/** What {@code sign-in-again.js} asks before a form leaves the page: which session would answer it; the sign-in for none. */
@WebServlet("/my/session")
public class SessionMarkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(SessionMark.of(request));
    }
}
