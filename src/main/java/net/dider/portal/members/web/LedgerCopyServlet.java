package net.dider.portal.members.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.members.service.LedgerService;
import net.dider.portal.members.service.MemberRefused;

/** A paper of the ledger as it was printed; each time it is taken away is on the trail. */
@WebServlet("/admin/members/ledger/copy")
public class LedgerCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LedgerService ledger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = request.getParameter("copy");
        try {
            var file = ledger.open(wanted != null && wanted.matches("[1-9]\\d{0,17}") ? Long.parseLong(wanted) : 0);
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.bytes().length);
            response.getOutputStream().write(file.bytes());
        } catch (MemberRefused unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
