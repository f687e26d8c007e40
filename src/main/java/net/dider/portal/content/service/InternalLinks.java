package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Languages;

/**
 * Links between items are stored by item ({@code item:42}) and shown as the reader's-language address, so that a new
 * slug breaks none of them.
 */
@ApplicationScoped
public class InternalLinks {

    private static final Pattern STORED = Pattern.compile("href=\"item:(\\d{1,18})(#[\\w-]*)?\"");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");

    @Inject
    private PublishedContentService published;

    @Inject
    private LinkTargets targets;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentTypes types;

    @Inject
    private Languages languages;

    @Inject
    private PublicAddress publicAddress;

    /** Stored links become addresses in that language; where the target has none there, its address that says so. */
    public String toAddresses(String html, String language) {
        var ids = new ArrayList<Long>();
        STORED.matcher(html).results().forEach(m -> ids.add(Long.valueOf(m.group(1))));
        if (ids.isEmpty()) {
            return html;
        }
        var addresses = new HashMap<Long, String>();
        ids.forEach(id -> addresses.put(id, null));
        published.findTeasers(List.copyOf(addresses.keySet())).forEach(t -> note(t, t.itemId(), language, addresses));
        for (var id : List.copyOf(addresses.keySet())) {
            if (addresses.get(id) == null) {
                targets.findRedirect(id)
                        .ifPresent(instead ->
                                published.findTeasers(List.of(instead)).forEach(t -> note(t, id, language, addresses)));
            }
        }
        return STORED.matcher(html).replaceAll(m -> {
            var address = addresses.get(Long.valueOf(m.group(1)));
            var anchor = m.group(2) == null ? "" : m.group(2);
            // what readers do not find there stays as plain words
            return Matcher.quoteReplacement(address == null ? "" : "href=\"" + address + anchor + "\"");
        });
    }

    /** Its own text in that language, else any other one. */
    private void note(Teaser target, Long id, String language, Map<Long, String> addresses) {
        var here = routes.path(target.type(), target.code(), target.path(), language);
        if (target.language().equals(language)) {
            addresses.put(id, here);
        } else {
            addresses.putIfAbsent(id, here);
        }
    }

    /** Addresses of this portal's items become stored links; all others stay as they are. */
    public String toItems(String html) {
        return ADDRESS.matcher(html).replaceAll(m -> {
            var found = item(m.group(1));
            return Matcher.quoteReplacement(found == null ? m.group() : "href=\"item:" + found + "\"");
        });
    }

    private String item(String href) {
        var path = href.startsWith(publicAddress.origin() + "/")
                ? href.substring(publicAddress.origin().length())
                : href;
        int hash = path.indexOf('#');
        var anchor = hash < 0 ? "" : path.substring(hash);
        var parts = (hash < 0 ? path : path.substring(0, hash)).split("/", 3);
        if (!path.startsWith("/") || languages.find(parts[1]).isEmpty()) {
            return null;
        }
        var language = parts[1];
        if (parts.length == 2 || parts[2].isEmpty()) {
            return published.findItem("home").map(id -> id + anchor).orElse(null);
        }
        var asked = routes.itemPath(language, parts[2].replaceAll("/+$", ""));
        return published
                .findAddress(asked.type(), language, asked.path())
                .or(() -> published.findAddressElsewhere(asked.type(), asked.path()))
                .map(FoundAddress::itemId)
                .or(() -> targets.findRedirect(path.substring(0, path.length() - anchor.length())))
                .map(id -> id + anchor)
                .orElse(null);
    }

    /** The same body with its links to what leads elsewhere by now leading there themselves. */
    String mended(String html) {
        return STORED.matcher(toItems(html)).replaceAll(m -> {
            var id = Long.parseLong(m.group(1));
            var anchor = m.group(2) == null ? "" : m.group(2);
            return Matcher.quoteReplacement(
                    "href=\"item:" + targets.findRedirect(id).orElse(id) + anchor + "\"");
        });
    }

    /** An address as the report on links keeps it; null for what is no address of ours that an item could answer. */
    PublicRoutes.ItemPath itemPath(String href) {
        var path = ownPath(href);
        var parts = path == null ? new String[0] : path.split("/", 3);
        return parts.length < 3
                        || parts[2].isEmpty()
                        || languages.find(parts[1]).isEmpty()
                        || routes.findView(parts[1], parts[2]).isPresent()
                ? null
                : routes.itemPath(parts[1], parts[2].replaceAll("/+$", ""));
    }

    /** The path of an address of this portal without anchor and question; null for any other address. */
    String ownPath(String href) {
        var path = href.startsWith(publicAddress.origin() + "/")
                ? href.substring(publicAddress.origin().length())
                : href;
        return path.startsWith("/") && !path.startsWith("//") ? path.replaceFirst("[#?].*$", "") : null;
    }

    /** True for a path that a fixed view already answers in that language. */
    public boolean isReserved(String type, String language, String path) {
        return types.get(type).isTree() && routes.findView(language, path).isPresent();
    }
}
