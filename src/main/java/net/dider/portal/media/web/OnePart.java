package net.dider.portal.media.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/**
 * Of the parts of a file only one is answered at a time, as players ask for them; whoever asks for many, or in another
 * way, gets the whole (RFC 9110 §14.2 allows it): hundreds of overlapping parts would cost more than they are worth.
 */
final class OnePart extends HttpServletRequestWrapper {

    private static final Pattern ONE = Pattern.compile("bytes=[0-9]{1,15}-[0-9]{0,15}");

    OnePart(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        var value = super.getHeader(name);
        return value != null
                        && "Range".equalsIgnoreCase(name)
                        && !ONE.matcher(value).matches()
                ? null
                : value;
    }
}
