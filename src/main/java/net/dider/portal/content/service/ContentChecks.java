package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Looks at a text before readers do (E15): what would keep some of them out blocks, what is only unkind warns. */
@ApplicationScoped
public class ContentChecks {

    private static final String HREF = "href";

    @Inject
    private PublishedContentService published;

    @Inject
    private InternalLinks links;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    /** What was found; the sentence for it is {@code content.check.message.<kind>}. */
    public enum Kind {
        /** A heading skips a level. */
        HEADING_ORDER(false),
        EMPTY_HEADING(false),
        /** Words like “click here” say nothing out of their sentence (WCAG 2.4.4). */
        LINK_WORDS(false),
        EMPTY_LINK(true),
        NO_SUMMARY(false),
        /** A link to an item that is gone. */
        BROKEN_LINK(true),
        /** A link to an item that readers of this language do not see. */
        HIDDEN_LINK(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }
    }

    /** @param where the words it concerns, shortened */
    public record Finding(Kind kind, String where) {

        public boolean isBlocking() {
            return kind.blocking;
        }
    }

    /** What is to be said about a text, stored or only typed; links may stand as addresses or by item. */
    public List<Finding> check(WrittenText text, String language) {
        var findings = new ArrayList<Finding>();
        var body = Jsoup.parseBodyFragment(links.toItems(text.body() == null ? "" : text.body()))
                .body();
        if (text.summary() == null || text.summary().isBlank()) {
            findings.add(new Finding(Kind.NO_SUMMARY, ""));
        }
        checkHeadings(body, findings);
        checkLinks(body, language, findings);
        return findings;
    }

    void requireNothingBlocks(ContentRevision revision) throws ContentRefused {
        ContentRefused.unless(
                check(revision.getText(), revision.getLanguage()).stream().noneMatch(Finding::isBlocking),
                ContentRefused.Reason.BLOCKED,
                "body");
    }

    private static void checkHeadings(Element body, List<Finding> findings) {
        int before = 1;
        for (var heading : body.select("h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            if (heading.text().isBlank()) {
                findings.add(new Finding(Kind.EMPTY_HEADING, ""));
            } else if (level > before + 1) {
                findings.add(new Finding(Kind.HEADING_ORDER, shortened(heading.text())));
            }
            before = level;
        }
    }

    private void checkLinks(Element body, String language, List<Finding> findings) {
        var poor = Set.of(texts.get(
                        "content.check.text.poorLinks", languages.find(language).orElse(languages.getDefault()))
                .split("\\s*,\\s*"));
        var targets = body.select("a[href^=item:]").stream()
                .map(a -> Long.valueOf(digits(a.attr(HREF))))
                .collect(Collectors.toSet());
        var seen = published.findTeasers(List.copyOf(targets));
        for (var link : body.select("a[href]")) {
            var words = link.text().strip();
            if (words.isEmpty() && link.selectFirst("img") == null) {
                findings.add(new Finding(Kind.EMPTY_LINK, shortened(link.attr(HREF))));
            } else if (poor.contains(Folding.fold(words))) {
                findings.add(new Finding(Kind.LINK_WORDS, words));
            }
            if (link.attr(HREF).startsWith("item:")) {
                var id = Long.valueOf(digits(link.attr(HREF)));
                if (seen.stream().noneMatch(t -> t.itemId().equals(id))) {
                    findings.add(new Finding(Kind.BROKEN_LINK, shortened(words)));
                } else if (seen.stream()
                        .noneMatch(t -> t.itemId().equals(id) && t.language().equals(language))) {
                    findings.add(new Finding(Kind.HIDDEN_LINK, shortened(words)));
                }
            }
        }
    }

    private static String digits(String href) {
        return href.replaceFirst("^item:(\\d+).*$", "$1");
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }
}
