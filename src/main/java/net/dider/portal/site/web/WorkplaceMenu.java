package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.text.Texts;

/** What somebody signed in can go to, beside every page of the workplace; the pages themselves refuse others. */
@Named
@RequestScoped
public class WorkplaceMenu {

    @Inject
    private ActiveUser user;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /** One place; current where the page shown is it or below it. */
    public record Place(String title, String address, boolean current) {}

    public List<Place> getPlaces() {
        var places = new ArrayList<Place>();
        add(places, user.isStaff(), "/admin", "site.admin.title.menu");
        add(places, user.isEditor() || user.isTranslator(), "/admin/content", "site.admin.heading.content");
        add(places, user.isEditor() || user.isTranslator(), "/admin/media", "media.list.title.page");
        add(places, user.isAdministrator(), "/admin/wordpress", "wordpress.start.title.page");
        add(places, user.isEditor(), "/admin/menus", "content.menus.title.page");
        add(places, user.isTranslator(), "/admin/translations", "site.admin.heading.texts");
        add(places, user.isAtBoard(), "/admin/board", "members.board.title.page");
        add(places, user.isAdministrator(), "/admin/languages", "site.languages.title.page");
        add(places, user.isAdministrator(), "/admin/settings", "site.admin.heading.settings");
        add(places, user.isAdministrator(), "/admin/accounts", "accounts.list.title.page");
        add(places, user.isAdministrator(), "/admin/mail", "site.admin.heading.mail");
        add(places, user.isAdministrator(), "/admin/accounts/audit", "accounts.audit.title.page");
        add(places, user.isSignedIn(), "/my", "my.account.title.page");
        add(places, user.isSignedIn(), "/my/security", "my.security.title.page");
        // What one does for one's safety has pages beside the page that leads to them.
        var path = request.getRequestURI().replaceFirst("^/my/.*", "/my/security");
        var here = places.stream()
                .map(Place::address)
                .filter(a -> path.equals(a) || path.startsWith(a + "/") && !isStart(a))
                .max(Comparator.comparing(String::length));
        return places.stream()
                .map(p -> new Place(
                        p.title(), p.address(), here.filter(p.address()::equals).isPresent()))
                .toList();
    }

    private void add(List<Place> places, boolean open, String address, String title) {
        if (open) {
            places.add(new Place(texts.get(title), address, false));
        }
    }

    /** Everything stands below these two. */
    private static boolean isStart(String address) {
        return "/admin".equals(address) || "/my".equals(address);
    }
}
