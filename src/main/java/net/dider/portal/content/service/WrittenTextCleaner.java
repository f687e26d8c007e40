package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Objects;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.media.service.MediaHtml;
import net.dider.portal.platform.security.SafeHtml;

/** What somebody typed, as it is stored: one line where there is one, a valid slug, a sanitised body, links by item. */
@ApplicationScoped
class WrittenTextCleaner {

    @Inject
    private ContentAddresses addresses;

    @Inject
    private InternalLinks links;

    @Inject
    private ContentTypes types;

    WrittenText clean(ContentItem item, String language, WrittenText written) throws ContentRefused {
        var title = line("title", written.title(), WrittenText.LONGEST_TITLE);
        ContentRefused.unless(!title.isEmpty(), Reason.REQUIRED, "title");
        var summary = line("summary", written.summary(), WrittenText.LONGEST_SUMMARY);
        var metaTitle = line("metaTitle", written.metaTitle(), WrittenText.LONGEST_TITLE);
        var metaDescription = line("metaDescription", written.metaDescription(), WrittenText.LONGEST_SUMMARY);
        var raw = Objects.requireNonNullElse(written.body(), "");
        ContentRefused.unless(raw.length() <= WrittenText.LONGEST_BODY, Reason.TOO_LONG, "body");
        var body = body(raw);
        var slug = addresses.slug(item, language, oneLine(written.slug()), title);
        var own = types.get(item.getType()).clean(written.own(), language.equals(item.getSourceLanguage()));
        return new WrittenText(title, slug, summary, body, metaTitle, metaDescription, own);
    }

    /** As safe as what is stored, though nothing of it is refused: for words nobody has saved yet. */
    WrittenText lenient(WrittenText typed) {
        return new WrittenText(
                oneLine(typed.title()),
                oneLine(typed.slug()),
                oneLine(typed.summary()),
                body(typed.body()),
                oneLine(typed.metaTitle()),
                oneLine(typed.metaDescription()),
                typed.own());
    }

    private String body(String raw) {
        return SafeHtml.body(MediaHtml.toStorage(links.toItems(EditorHtml.normalise(raw))));
    }

    private static String line(String field, String typed, int longest) throws ContentRefused {
        var line = oneLine(typed);
        ContentRefused.unless(line.length() <= longest, Reason.TOO_LONG, field);
        return line;
    }

    private static String oneLine(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
