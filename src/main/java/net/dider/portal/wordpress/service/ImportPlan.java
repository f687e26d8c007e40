package net.dider.portal.wordpress.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, post by post.
 *
 * @param posts in the order of the file, those that are skipped too
 * @param groups pages above before those below
 */
record ImportPlan(String siteAddress, FormerSite site, List<PlannedPost> posts, List<ImportGroup> groups) {

    List<ImportLine> lines() {
        return posts.stream().map(PlannedPost::line).toList();
    }

    /** Which post a former address leads to. */
    Map<String, PlannedPost> byAddress() {
        var found = new HashMap<String, PlannedPost>();
        posts.stream().filter(p -> !p.isSkipped()).forEach(p -> {
            site.key(p.head.link()).ifPresent(k -> found.putIfAbsent(k, p));
            found.putIfAbsent(site.numbered(p.head.id()), p);
        });
        return found;
    }

    /** Two plans with the same digest do the same. */
    static String digest(List<ImportLine> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(l -> digest.update(l.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
