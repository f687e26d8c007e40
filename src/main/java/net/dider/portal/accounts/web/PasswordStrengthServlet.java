package net.dider.portal.accounts.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.accounts.service.PasswordPolicy;

/**
 * Measures a password while it is typed, so that the page's meter and the rule behind the form never disagree. Nothing
 * is stored or logged; it goes the way it will go anyway when the form is sent.
 */
@WebServlet("/password-strength")
public class PasswordStrengthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordPolicy policy;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var password = request.getParameter("password");
        if (password == null || password.length() > PasswordPolicy.LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var withSecondFactor =
                Integer.toString(PasswordPolicy.SHORTEST_WITH_SECOND_FACTOR).equals(request.getParameter("shortest"));
        var strength = policy.measure(password, withSecondFactor, List.of());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        var body = Json.createObjectBuilder()
                .add("score", strength.score())
                .add("missing", strength.missing())
                .build()
                .toString();
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
