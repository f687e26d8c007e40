package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.content.entity.ContentDraft;
import net.dider.portal.content.entity.Stage;
import net.dider.portal.content.service.BodyHtml;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.DraftService;
import net.dider.portal.content.service.RevisionService;
import net.dider.portal.content.service.TextDiff;
import net.dider.portal.platform.text.DateTexts;

/** What lies beside a desk: what changed in the source since, and what was typed once and not saved. */
@Named
@RequestScoped
public class DeskHelp {

    @Inject
    private AdminContentEditBacking editing;

    @Inject
    private RevisionService revisions;

    @Inject
    private DraftService drafts;

    @Inject
    private BodyHtml bodies;

    @Inject
    private DateTexts dates;

    private final Map<String, List<TextDiff.Paragraph>> changes = new HashMap<>();
    private final Map<String, String> found = new HashMap<>();

    /** What changed in the source since this text was compared with it; empty for nothing. */
    public List<TextDiff.Paragraph> changesFor(DeskForm desk) {
        var itemId = editing.getItemId();
        return changes.computeIfAbsent(desk.getLanguage(), language -> {
            try {
                return itemId == null
                        ? List.of()
                        : revisions
                                .findSourceChanges(itemId, language)
                                .filter(RevisionService.Comparison::isChanged)
                                .map(RevisionService.Comparison::paragraphs)
                                .orElse(List.of());
            } catch (ContentRefused gone) {
                return List.of();
            }
        });
    }

    /** When she typed what she did not save; empty when there is nothing, or the same as what is stored. */
    public String draftOf(DeskForm desk) {
        if (!desk.isWritable()) {
            return "";
        }
        return found.computeIfAbsent(desk.getLanguage(), language -> find(desk)
                .filter(d -> !d.getText().equals(desk.written()))
                .map(d -> dates.minute(d.getSavedAt()))
                .orElse(""));
    }

    private Optional<ContentDraft> find(DeskForm desk) {
        return editing.getItemId() == null
                ? drafts.findBegun(editing.getType(), desk.getLanguage())
                : drafts.find(editing.getItemId(), desk.getLanguage());
    }

    public void restoreDraft(DeskForm desk) {
        find(desk).ifPresent(d -> desk.show(d.getText()));
        forget();
    }

    public void dropDraft(DeskForm desk) {
        if (editing.getItemId() == null) {
            drafts.dropBegun(editing.getType(), desk.getLanguage());
        } else {
            drafts.drop(editing.getItemId(), desk.getLanguage());
        }
        found.clear();
    }

    /** What was looked up before a button did its work is not so any more. */
    void forget() {
        changes.clear();
        found.clear();
    }

    /** A body as its readers would get it; safe to print unescaped. */
    public String show(String body, String language) {
        return bodies.show(body, language);
    }

    public List<Stage> getStages() {
        return List.of(Stage.values());
    }
}
