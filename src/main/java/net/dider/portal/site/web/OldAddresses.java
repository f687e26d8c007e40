package net.dider.portal.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import net.dider.portal.platform.web.Workplace;

/** Addresses a site had that was here before this one: {@code /2021/05/merhaba/} and {@code /?p=42}. */
final class OldAddresses {

    private OldAddresses() {}

    /** A post by its number; both names mean the same there. */
    static boolean namesPost(HttpServletRequest request) {
        return request.getQueryString() != null && !Workplace.owns(request.getRequestURI()) && post(request) != null;
    }

    private static String post(HttpServletRequest request) {
        for (var name : new String[] {"p", "page_id"}) {
            var number = request.getParameter(name);
            if (number != null && number.matches("[1-9]\\d{0,17}")) {
                return number;
            }
        }
        return null;
    }

    /** True where nothing else would answer: only then is the database asked. */
    static boolean maybe(String path, HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT
                && !Workplace.owns(path)
                && !path.startsWith("/assets/")
                && !path.startsWith("/media/");
    }

    /** As it is stored: without the slash at the end. */
    static String key(String path, HttpServletRequest request) {
        return namesPost(request)
                ? path.replaceAll("(?<!/)$|/+$", "/") + "?p=" + post(request)
                : path.replaceAll("(?<=.)/+$", "");
    }
}
