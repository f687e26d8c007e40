package net.dider.portal.platform.web;

/** The two address patterns that carry no language and need a sign-in: {@code /admin} and {@code /my} (decision 1). */
public final class Workplace {

    /** A page of the site as it would be, for a frame within the workplace. */
    public static final String SHOWN = "/admin/content/shown";

    private Workplace() {}

    public static boolean owns(String path) {
        return under(path, "/admin") || under(path, "/my");
    }

    private static boolean under(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
