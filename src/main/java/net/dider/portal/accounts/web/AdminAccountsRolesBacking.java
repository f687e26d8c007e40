package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.accounts.service.RoleMatrix;
import net.dider.portal.accounts.service.ViewAsService;
import net.dider.portal.platform.security.Roles;

/** Who may do what, as the services enforce it, and the portal seen with the rights of one role. */
@Named
@RequestScoped
public class AdminAccountsRolesBacking {

    @Inject
    private RoleMatrix matrix;

    @Inject
    private ViewAsService viewAs;

    @Inject
    private SignInFlow flow;

    private String role;

    /** One ability and, for each role in the order of the columns, whether it may. */
    public record Row(String ability, List<Boolean> may) {}

    public List<Row> getRows() {
        return matrix.getRoles().entrySet().stream()
                .map(e -> new Row(
                        e.getKey().name(),
                        Roles.GRANTED.stream()
                                .map(r ->
                                        e.getValue().contains(r) || e.getValue().contains(Roles.SIGNED_IN))
                                .toList()))
                .toList();
    }

    public List<String> getRoles() {
        return Roles.GRANTED;
    }

    /** The roles one can look as: every one but the one that one has. */
    public List<String> getViewable() {
        return Roles.GRANTED.stream()
                .filter(r -> !Roles.ADMINISTRATOR.equals(r))
                .toList();
    }

    public void start() {
        if (viewAs.start(role)) {
            flow.redirect(Roles.MEMBER.equals(role) ? "/my" : "/admin");
        }
    }

    /** Asked from every page of the workplace while somebody looks as another role. */
    public void stop() {
        viewAs.end();
        flow.redirect("/admin/accounts/roles");
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
