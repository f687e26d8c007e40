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
import java.util.Objects;
import java.util.concurrent.Semaphore;
import net.dider.portal.accounts.service.PasswordPolicy;

/**
 * Measures a password while it is typed, so that the page's meter and the rule behind the form never disagree. Nothing
 * is stored or logged; it goes the way it will go anyway when the form is sent.
 */
@WebServlet("/password-strength")
public class PasswordStrengthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    /** A name and an address. */
    private static final int LONGEST_ABOUT = 400;
    /** Estimating takes long for odd passwords; the meter may be silent for once, the processors may not be taken. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    @Inject
    private transient PasswordPolicy policy;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var password = request.getParameter("password");
        if (password == null || password.length() > PasswordPolicy.LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!ONE_AT_A_TIME.tryAcquire()) {
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        try {
            answer(request, response, password);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String password) throws IOException {
        var withSecondFactor =
                Integer.toString(PasswordPolicy.SHORTEST_WITH_SECOND_FACTOR).equals(request.getParameter("shortest"));
        var about = Objects.requireNonNullElse(request.getParameter("about"), "");
        var strength = policy.measure(
                password, withSecondFactor, List.of(about.substring(0, Math.min(about.length(), LONGEST_ABOUT))));
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
