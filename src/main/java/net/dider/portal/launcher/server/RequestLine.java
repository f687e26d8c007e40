package net.dider.portal.launcher.server;

import org.glassfish.grizzly.http.util.DataChunk;

/**
 * Whether an address can be read at all. It has to begin with a slash (a whole address names a host twice), holds
 * printable ASCII only, and each {@code %} is followed by two hexadecimal digits; to others the server gives an empty 200.
 */
final class RequestLine {

    private RequestLine() {}

    static boolean isWellFormed(DataChunk sent) {
        return isWellFormed(sent.toString());
    }

    static boolean isWellFormed(String address) {
        if (address.isEmpty() || address.charAt(0) != '/') {
            return false;
        }
        for (var i = 0; i < address.length(); i++) {
            var c = address.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
            if (c == '%'
                    && (i + 2 >= address.length() || !isHex(address.charAt(i + 1)) || !isHex(address.charAt(i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
