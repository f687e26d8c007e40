package net.dider.portal.wordpress.service;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site a file comes from: which addresses are its own, and how the portal keeps them: as a decoded path without the
 * slash at the end, posts by number as {@code /?p=42}.
 */
final class FormerSite {

    static final int LONGEST = 600;
    private static final Pattern ADDRESS = Pattern.compile("^https?://([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?$");
    private static final Pattern PATH = Pattern.compile("^()(/(?!/)[^?#]*)(\\?[^#]*)?(#.*)?$");
    private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id)=([1-9]\\d{0,17})(?=&|$)");
    private static final Pattern SAFE_ANCHOR = Pattern.compile("#[\\w-]+");

    private final String host;
    private final String base;

    FormerSite(String address) {
        var match = ADDRESS.matcher(address);
        host = match.matches() ? host(match.group(1)) : "";
        base = match.matches() ? match.group(2).replaceAll("/+$", "") : "";
    }

    private static String host(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** The path by which the portal keeps that address; empty for one of another site, and for the site's own root. */
    Optional<String> key(String address) {
        var match = ADDRESS.matcher(address.strip());
        if (!match.matches()) {
            match = PATH.matcher(address.strip());
            if (!match.matches()) {
                return Optional.empty();
            }
        } else if (!host(match.group(1)).equals(host)) {
            return Optional.empty();
        }
        var path = decoded(match.group(2)).replaceAll("/+$", "");
        var number = match.group(3) == null ? null : NUMBER.matcher(match.group(3));
        if (number != null && number.find()) {
            return Optional.of(path + "/?p=" + number.group(1));
        }
        return path.isEmpty() || path.equals(base) || path.length() > LONGEST ? Optional.empty() : Optional.of(path);
    }

    /** The address of a post by its number. */
    String numbered(long post) {
        return base + "/?p=" + post;
    }

    /** The last part of the address of a file there, without the size WordPress puts into names of pictures. */
    static Optional<String> fileName(String address) {
        var path = address.replaceFirst("[?#].*$", "");
        if (!path.matches(".*\\.[A-Za-z0-9]{2,5}$")) {
            return Optional.empty();
        }
        return Optional.of(decoded(path.substring(path.lastIndexOf('/') + 1)));
    }

    boolean isUpload(String address) {
        return address.contains("/wp-content/") && (key(address).isPresent() || !address.contains("://"));
    }

    /** What follows the path, where the portal can keep it. */
    static String anchor(String address) {
        int hash = address.indexOf('#');
        var anchor = hash < 0 ? "" : address.substring(hash);
        return SAFE_ANCHOR.matcher(anchor).matches() ? anchor : "";
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return path;
        }
    }
}
