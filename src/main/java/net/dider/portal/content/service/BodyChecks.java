package net.dider.portal.content.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentChecks.Finding;
import net.dider.portal.content.service.ContentChecks.Kind;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.platform.text.Folding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The rules of {@link ContentChecks} themselves, on what was fetched for them.
 *
 * @param language of the text
 * @param poorLinks folded words that say nothing out of their sentence
 * @param targets what there is of the items the text links to
 * @param leadsNowhere true for an address of ours at which nothing stands
 * @param files what there is of the library's files in it
 */
record BodyChecks(
        String language,
        Set<String> poorLinks,
        Map<Long, LinkTargets.Target> targets,
        Predicate<String> leadsNowhere,
        Map<Long, MediaFile> files) {

    private static final String HREF = "href";
    private static final String HEADINGS = "h2, h3, h4";
    private static final String LINKS = "a";
    private static final int SHOWN = 60;

    List<Finding> check(WrittenText text) {
        var findings = new ArrayList<Finding>();
        if (text.summary() == null || text.summary().isBlank()) {
            findings.add(new Finding(Kind.NO_SUMMARY, "", "summary", 0, null));
        }
        var body =
                Jsoup.parseBodyFragment(text.body() == null ? "" : text.body()).body();
        checkHeadings(body, findings);
        checkLinks(body, findings);
        checkFiles(body, findings);
        return findings;
    }

    /** The items a body links to. */
    static Set<Long> itemsIn(String html) {
        return Set.copyOf(
                Jsoup.parseBodyFragment(html).select("a[href^=item:]").stream()
                        .map(a -> number(a.attr(HREF)))
                        .toList()
                        .stream()
                        .distinct()
                        .toList());
    }

    private static void checkHeadings(Element body, List<Finding> findings) {
        int before = 1;
        int nth = 0;
        for (var heading : body.select(HEADINGS)) {
            int level = heading.tagName().charAt(1) - '0';
            if (heading.text().isBlank()) {
                findings.add(new Finding(Kind.EMPTY_HEADING, "", HEADINGS, nth, null));
            } else if (level > before + 1) {
                findings.add(new Finding(Kind.HEADING_ORDER, shortened(heading.text()), HEADINGS, nth, null));
            }
            before = level;
            nth++;
        }
    }

    private void checkLinks(Element body, List<Finding> findings) {
        int nth = 0;
        for (var link : body.select("a[href]")) {
            var words = link.text().strip();
            if (words.isEmpty() && link.selectFirst("img") == null) {
                findings.add(new Finding(Kind.EMPTY_LINK, shortened(link.attr(HREF)), "", 0, null));
            } else if (poorLinks.contains(Folding.fold(words))) {
                findings.add(new Finding(Kind.LINK_WORDS, words, LINKS, nth, null));
            }
            if (link.attr(HREF).startsWith("item:")) {
                checkTarget(targets.get(number(link.attr(HREF))), shortened(words), nth, findings);
            } else if (leadsNowhere.test(link.attr(HREF))) {
                findings.add(new Finding(Kind.NO_SUCH_ADDRESS, shortened(words), LINKS, nth, null));
            }
            nth++;
        }
    }

    private void checkTarget(LinkTargets.Target target, String words, int nth, List<Finding> findings) {
        if (target == null) {
            findings.add(new Finding(Kind.BROKEN_LINK, words, LINKS, nth, null));
        } else if (target.deleted()) {
            findings.add(new Finding(Kind.TRASHED_LINK, words, LINKS, nth, null));
        } else if (!target.published().contains(language)) {
            findings.add(new Finding(Kind.HIDDEN_LINK, words, LINKS, nth, null));
        }
    }

    private void checkFiles(Element body, List<Finding> findings) {
        for (var mark : body.select("img[src^=media:], a[href^=media:]")) {
            var address = mark.hasAttr("src") ? mark.attr("src") : mark.attr(HREF);
            var id = number(address);
            var file = files.get(id);
            var place = "img".equals(mark.tagName()) ? ".rt-file[data-media='" + id + "']" : "";
            if (file == null || file.trashed()) {
                findings.add(new Finding(
                        Kind.MISSING_FILE, file == null ? Long.toString(id) : shortened(file.title()), place, 0, null));
            } else if ("img".equals(mark.tagName()) && file.lacks(language)) {
                findings.add(new Finding(Kind.NO_ALTERNATIVE, shortened(file.title()), place, 0, id));
            }
        }
    }

    private static long number(String address) {
        var digits = address.replaceFirst("^[a-z]+:(\\d{1,18}).*$", "$1");
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static String shortened(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1) + "…";
    }
}
