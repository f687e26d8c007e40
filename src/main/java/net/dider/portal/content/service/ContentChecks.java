package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.media.service.MediaFiles;
import net.dider.portal.media.service.MediaHtml;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** Looks at a text before readers do (E15): what would keep some of them out blocks, what is only unkind warns. */
@ApplicationScoped
public class ContentChecks {

    @Inject
    private LinkTargets targets;

    @Inject
    private InternalLinks links;

    @Inject
    private MediaFiles files;

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
        /** A link to an address of ours at which nothing stands; something before the portal may answer it. */
        NO_SUCH_ADDRESS(false),
        /** A link to an item in the trash. */
        TRASHED_LINK(true),
        /** A link to an item that readers of this language do not see. */
        HIDDEN_LINK(false),
        /** A picture without alternative text in this language that is no decoration (WCAG 1.1.1, E13). */
        NO_ALTERNATIVE(true),
        /** A file that is not in the library any more. */
        MISSING_FILE(true);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }
    }

    /**
     * @param where the words it concerns, shortened
     * @param place what it is in the editor, as a selector; {@code summary} for that field, empty for the whole text
     * @param nth which of them, from 0
     * @param media the file whose words are missing, else null
     */
    public record Finding(Kind kind, String where, String place, int nth, Long media) {

        public boolean isBlocking() {
            return kind.blocking;
        }
    }

    /** What is to be said about a text, stored or only typed; links may stand as addresses or by item. */
    public List<Finding> check(WrittenText text, String language) {
        var body = MediaHtml.toStorage(links.toItems(text.body() == null ? "" : text.body()));
        // a Turkish text may say “click here” too
        var poor = languages.getAll().stream()
                .flatMap(l ->
                        Stream.of(texts.get("content.check.text.poorLinks", l).split("\\s*,\\s*")))
                .collect(Collectors.toSet());
        return new BodyChecks(
                        language,
                        poor,
                        targets.find(BodyChecks.itemsIn(body)),
                        href -> links.itemPath(href) != null,
                        files.findAll(MediaHtml.idsIn(body)))
                .check(new WrittenText(text.title(), text.slug(), text.summary(), body));
    }

    void requireNothingBlocks(ContentRevision revision) throws ContentRefused {
        ContentRefused.unless(
                check(revision.getText(), revision.getLanguage()).stream().noneMatch(Finding::isBlocking),
                ContentRefused.Reason.BLOCKED,
                "body");
    }
}
