package net.dider.portal.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.content.service.FoundAddress;
import net.dider.portal.content.service.LinkTargetService;
import net.dider.portal.content.service.PreviewService;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.content.service.ShownItem;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.language.SavedLanguage;
import net.dider.portal.platform.web.PortalViewHandler;
import net.dider.portal.platform.web.Workplace;

/**
 * Finds the view for a public address. {@code /} goes to the reader's language; every other public address says its
 * language itself and is never redirected by language (V1).
 */
public class PublicRouterFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SETUP = "/setup";
    private static final String PREVIEW = "/preview/";

    @Inject
    private transient Languages languages;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient PublishedContent published;

    @Inject
    private transient PublicPage page;

    @Inject
    private transient ShownItem shownItem;

    @Inject
    private transient ActiveUser activeUser;

    @Inject
    private transient PreviewService previews;

    @Inject
    private transient LinkTargetService redirects;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        if (OldAddresses.namesPost(request) && answerOld(OldAddresses.key(path, request), response)) {
            return;
        }
        if ("/".equals(path)) {
            toReadersLanguage(request, response);
            return;
        }
        if (SETUP.equals(path)) {
            activeLanguage.use(readersLanguage(request));
            page.hideFromSearchEngines();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Referrer-Policy", "same-origin");
            forward("accounts/setup", request, response);
            return;
        }
        if (Workplace.SHOWN.equals(path) || path.startsWith(PREVIEW)) {
            answerPreview(path, request, response);
            return;
        }
        if (Workplace.owns(path) && path.endsWith("/")) {
            movedPermanently(response, path.replaceAll("/+$", ""));
            return;
        }
        var segments = path.substring(1).split("/", -1);
        var language = languages.find(segments[0]);
        if (language.isEmpty()) {
            if (OldAddresses.maybe(path, request) && answerOld(OldAddresses.key(path, request), response)) {
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        if (!language.get().isShown()) {
            if (!activeUser.isStaff()) {
                notFound(response);
                return;
            }
            page.hideFromSearchEngines();
            response.setHeader("Cache-Control", "private, no-store");
        }
        activeLanguage.use(language.get());
        page.keepQuery(request.getQueryString());
        if (segments[segments.length - 1].matches(".+\\.(?:atom|ics)")) {
            chain.doFilter(request, response);
            return;
        }
        answer(language.get(), segments, request, response);
    }

    private void answer(Language language, String[] segments, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var last = segments[segments.length - 1];
        if (segments.length == 1) {
            movedPermanently(response, "/" + segments[0] + "/");
        } else if (last.isEmpty() && segments.length > 2) {
            var path = String.join("/", List.of(segments).subList(1, segments.length - 1));
            var asked = routes.itemPath(language.getCode(), path);
            if (published
                            .findAddress(asked.type(), language.getCode(), asked.path())
                            .isEmpty()
                    && answerOld("/" + segments[0] + "/" + path, response)) {
                return;
            }
            movedPermanently(response, request.getRequestURI().replaceAll("/+$", ""));
        } else if (last.isEmpty()) {
            answerItem(
                    published
                            .findItem("home")
                            .map(id -> new FoundAddress(id, language.getCode(), "", true, null))
                            .orElse(null),
                    request,
                    response);
        } else {
            answerPath(language, String.join("/", List.of(segments).subList(1, segments.length)), request, response);
        }
    }

    /** An address of a site that was here before, in that address's language; false when it leads nowhere. */
    private boolean answerOld(String key, HttpServletResponse response) {
        var old = redirects.findOldAddress(key);
        var language = old.flatMap(o -> languages.find(o.language()));
        if (language.isEmpty()) {
            return false;
        }
        activeLanguage.use(language.get());
        if (!shownItem.show(old.get().itemId())) {
            return false;
        }
        movedPermanently(response, shownItem.isMissing() ? shownItem.getOriginalPath() : shownItem.getPath());
        return true;
    }

    private void answerPath(Language language, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var view = routes.findView(language.getCode(), path);
        if (view.isEmpty()) {
            var asked = routes.itemPath(language.getCode(), path);
            answerItem(
                    published
                            .findAddress(asked.type(), language.getCode(), asked.path())
                            .orElse(null),
                    request,
                    response);
            return;
        }
        var route = view.get().replace('/', '.');
        languages.getAll().forEach(l -> page.addCounterpart(l, routes.path(route, l.getCode()), true));
        if (routes.path(route, language.getCode()).equals(request.getRequestURI())) {
            if (request.getParameter("token") != null) {
                page.hideFromSearchEngines();
            }
            forward(view.get(), request, response);
        } else {
            movedPermanently(response, routes.path(route, language.getCode()));
        }
    }

    private void answerItem(FoundAddress found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var instead = found == null || found.deletedAt() != null
                ? redirects.findRedirect(found == null ? null : found.itemId(), request.getRequestURI())
                : Optional.<Long>empty();
        if (instead.isPresent() && shownItem.show(instead.get())) {
            movedPermanently(response, shownItem.isMissing() ? shownItem.getOriginalPath() : shownItem.getPath());
        } else if (found == null ? published.isGone(request.getRequestURI()) : found.deletedAt() != null) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else if (found == null || !shownItem.show(found.itemId())) {
            notFound(response);
        } else if (shownItem.isMissing()) {
            page.hideFromSearchEngines();
            forward("site/missing", request, response);
        } else if (!shownItem.getPath().equals(request.getRequestURI())) {
            movedPermanently(response, shownItem.getPath());
        } else {
            forward(shownItem.isHome() ? "site/home" : shownItem.getType() + "/item", request, response);
        }
    }

    /** A text that is not published: for whoever writes it, or by a link that she sent. */
    private void answerPreview(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var item = String.valueOf(request.getParameter("item"));
        var text = path.startsWith(PREVIEW)
                ? previews.findShared(path.substring(PREVIEW.length()))
                : item.matches("\\d{1,18}")
                        ? previews.find(Long.parseLong(item), String.valueOf(request.getParameter("language")))
                        : Optional.<PublishedText>empty();
        var language = text.flatMap(t -> languages.find(t.language()));
        if (language.isEmpty()) {
            notFound(response);
            return;
        }
        activeLanguage.use(language.get());
        shownItem.preview(text.get());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        forward(shownItem.isHome() ? "site/home" : shownItem.getType() + "/item", request, response);
    }

    private void toReadersLanguage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/" + readersLanguage(request).getCode() + "/");
    }

    private Language readersLanguage(HttpServletRequest request) {
        return SavedLanguage.of(request)
                .flatMap(languages::findShown)
                .orElseGet(() -> languages.negotiate(request.getHeader("Accept-Language")));
    }

    private static void movedPermanently(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=1");
        response.setHeader("Location", path);
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void forward(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (view.startsWith("accounts/") || view.startsWith("members/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        request.setAttribute(PortalViewHandler.ADDRESS, request.getRequestURI());
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }
}
