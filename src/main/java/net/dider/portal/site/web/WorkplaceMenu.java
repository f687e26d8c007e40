package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.text.Texts;

/** What somebody signed in can go to, beside every page of the workplace; the pages themselves refuse others. */
@Named
@RequestScoped
public class WorkplaceMenu {

    private static final String ALONE = "";
    private static final String CONTENT = "site.menu.heading.content";
    private static final String MEMBERS = "site.menu.heading.members";
    private static final String TEXTS = "site.menu.heading.texts";
    private static final String PORTAL = "site.menu.heading.portal";
    private static final String MEMBERSHIP = "site.menu.heading.membership";
    private static final String MINE = "site.menu.heading.mine";

    @Inject
    private ActiveUser user;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /** One place; current where the page shown is it or below it. */
    public record Place(String group, String title, String address, boolean current) {}

    /** @param title what its places have in common; empty for the start, which stands alone */
    public record Group(String title, List<Place> places) {}

    /** The places by task; none without a place for this person. */
    public List<Group> getGroups() {
        return places().stream()
                .collect(Collectors.groupingBy(Place::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(g -> new Group(g.getKey().isEmpty() ? "" : texts.get(g.getKey()), g.getValue()))
                .toList();
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        add(places, ALONE, user.isStaff(), "/admin", "site.admin.title.menu");
        add(places, CONTENT, user.isEditor() || user.isTranslator(), "/admin/content", "site.admin.heading.content");
        add(places, CONTENT, user.isEditor() || user.isTranslator(), "/admin/media", "media.list.title.page");
        add(places, CONTENT, user.isEditor(), "/admin/menus", "content.menus.title.page");
        add(places, CONTENT, user.isAdministrator(), "/admin/wordpress", "wordpress.start.title.page");
        add(places, MEMBERS, user.isAtBoard(), "/admin/board", "members.board.title.page");
        add(places, MEMBERS, user.isRegistrar(), "/admin/members", "members.list.title.page");
        add(places, MEMBERS, user.isRegistrar(), "/admin/members/requests", "members.requests.title.page");
        add(places, MEMBERS, user.isRegistrar(), "/admin/dues", "dues.overview.title.page");
        add(places, TEXTS, user.isTranslator(), "/admin/translations", "site.admin.heading.texts");
        add(places, TEXTS, user.isAdministrator(), "/admin/languages", "site.languages.title.page");
        add(places, PORTAL, user.isAdministrator(), "/admin/settings", "site.admin.heading.settings");
        add(places, PORTAL, user.isAdministrator(), "/admin/accounts", "accounts.list.title.page");
        add(places, PORTAL, user.isAdministrator(), "/admin/mail", "site.admin.heading.mail");
        add(places, PORTAL, user.isAdministrator(), "/admin/accounts/audit", "accounts.audit.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/profile", "my.profile.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/directory", "my.directory.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/requests", "my.requests.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/dues", "dues.my.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/consents", "my.consents.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/data", "my.data.title.page");
        add(places, MEMBERSHIP, user.isMember(), "/my/notifications", "my.notifications.title.page");
        add(places, MINE, user.isSignedIn(), "/my", "my.account.title.page");
        add(places, MINE, user.isSignedIn(), "/my/security", "my.security.title.page");
        // What one does for one's safety has pages beside the page that leads to them.
        var path = request.getRequestURI()
                .replaceFirst("^/my/(email|second-factor)$", "/my/security")
                .replaceFirst("^/my/resign$", "/my/profile");
        var here = places.stream()
                .map(Place::address)
                .filter(a -> path.equals(a) || path.startsWith(a + "/") && !isStart(a))
                .max(Comparator.comparing(String::length));
        return places.stream()
                .map(p -> new Place(
                        p.group(),
                        p.title(),
                        p.address(),
                        here.filter(p.address()::equals).isPresent()))
                .toList();
    }

    private void add(List<Place> places, String group, boolean open, String address, String title) {
        if (open) {
            places.add(new Place(group, texts.get(title), address, false));
        }
    }

    /** Everything stands below these two. */
    private static boolean isStart(String address) {
        return "/admin".equals(address) || "/my".equals(address);
    }
}
