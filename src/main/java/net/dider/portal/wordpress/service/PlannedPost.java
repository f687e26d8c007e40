package net.dider.portal.wordpress.service;

import java.util.ArrayList;
import java.util.List;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.wordpress.service.ImportLine.Outcome;
import net.dider.portal.wordpress.service.ImportLine.Reason;
import org.jsoup.Jsoup;

/** A post while it is decided what becomes of it. */
final class PlannedPost {

    private static final String LANGUAGE = "language";

    final WxrPost head;
    final String sourceKey;
    String language;
    ImportGroup group;
    Outcome outcome = Outcome.PUBLISH;
    Reason reason;
    String slug = "";
    String path = "";
    final List<String> addresses = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    List<String> leftovers = List.of();
    List<String> missing = List.of();

    PlannedPost(WxrPost head, FormerSite site) {
        this.head = head;
        var key = head.guid().isBlank() ? site.numbered(head.id()) : head.guid();
        this.sourceKey = key.substring(0, Math.min(key.length(), 500));
    }

    void skip(Reason why) {
        outcome = Outcome.SKIP;
        reason = why;
    }

    void keepAsDraft(Reason why) {
        outcome = Outcome.DRAFT;
        reason = why;
    }

    boolean isSkipped() {
        return outcome == Outcome.SKIP;
    }

    boolean isShown() {
        return outcome == Outcome.PUBLISH;
    }

    String title() {
        return cut(Jsoup.parse(head.title()).text(), WrittenText.LONGEST_TITLE);
    }

    static String summary(WxrPost post) {
        return cut(Jsoup.parse(post.excerpt()).text(), WrittenText.LONGEST_SUMMARY);
    }

    /** What its address ends with before it is made the only one of that name. */
    String wantedSlug() {
        var named = Folding.slug(head.slug().contains("%") ? "" : head.slug(), WrittenText.LONGEST_SLUG - 5);
        var slug = named.isEmpty() ? Folding.slug(title(), WrittenText.LONGEST_SLUG - 5) : named;
        return slug.isEmpty() ? "p-" + head.id() : slug;
    }

    ImportLine line() {
        return new ImportLine(
                head.id(),
                head.type(),
                title(),
                language,
                outcome,
                reason,
                group == null ? "" : group.type,
                path,
                head.date(),
                isSkipped()
                        ? List.of()
                        : terms().stream().map(WxrPost.Term::name).toList(),
                List.copyOf(addresses),
                leftovers,
                missing,
                List.copyOf(taken));
    }

    /** Categories and tags, without what Polylang keeps among them. */
    List<WxrPost.Term> terms() {
        return head.terms().stream()
                .filter(t -> !LANGUAGE.equals(t.taxonomy())
                        && !"post_translations".equals(t.taxonomy())
                        && !"post_format".equals(t.taxonomy())
                        && !t.name().isBlank())
                .toList();
    }

    private static String cut(String text, int longest) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        return line.substring(0, space > longest / 2 ? space : longest - 1) + "…";
    }
}
