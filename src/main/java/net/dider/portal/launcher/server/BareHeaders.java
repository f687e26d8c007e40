package net.dider.portal.launcher.server;

import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * The header set of security facts §3 for answers that the WAR's filters never see; what an answer already says stays.
 * The policy is the strictest one: such answers load nothing.
 */
final class BareHeaders {

    private static final String MARK = "X-Content-Type-Options";
    private static final String COOKIE = "Set-Cookie";
    private static final String POLICY = "Content-Security-Policy";
    private static final String[] SET = {
        "Referrer-Policy", "strict-origin-when-cross-origin",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
        "X-Frame-Options", "DENY",
    };

    private final boolean secure;

    BareHeaders(boolean secure) {
        this.secure = secure;
    }

    static BareHeaders fromSystemProperties() {
        return new BareHeaders(System.getProperty("portal.base.url", "").startsWith("https:"));
    }

    void complete(HttpResponsePacket response) {
        sameSite(response.getHeaders());
        if (!response.containsHeader(MARK)) {
            response.setHeader(MARK, "nosniff");
            for (var i = 0; i < SET.length; i += 2) {
                response.setHeader(SET[i], SET[i + 1]);
            }
            if (secure) {
                response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
                response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
            }
        }
        if (!response.containsHeader(POLICY)) {
            response.setHeader(
                    POLICY, "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'");
        }
        var type = response.getContentType();
        if (type != null && type.indexOf("charset") < 0 && isText(type)) {
            response.setContentType(type + ";charset=utf-8");
        } else if (type != null && type.endsWith("ISO-8859-1")) {
            // The server's own redirects, plain ASCII.
            response.setContentType("text/html;charset=utf-8");
        }
    }

    /** Each cookie says once when it is sent along; the server's own setting writes it twice. */
    private static void sameSite(MimeHeaders fields) {
        for (var i = fields.indexOf(COOKIE, 0); i >= 0; i = fields.indexOf(COOKIE, i + 1)) {
            var cookie = fields.getValue(i);
            if (!cookie.toString().contains("SameSite=")) {
                cookie.setString(cookie + "; SameSite=Lax");
            }
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.startsWith("application/javascript");
    }
}
