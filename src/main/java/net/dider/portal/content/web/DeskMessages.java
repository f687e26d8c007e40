package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentChecks;
import net.dider.portal.content.service.ContentChecks.Finding;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** What the editor says beside the fields of a desk. */
@RequestScoped
public class DeskMessages {

    @Inject
    private ContentService content;

    @Inject
    private ContentChecks checks;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    /** Says why nothing was stored, at the field it concerns; after a collision both texts are shown. */
    void tell(Long itemId, DeskForm desk, ContentRefused refused) {
        var field = "desk_" + desk.getLanguage() + ":" + refused.getField();
        switch (refused.getReason()) {
            case STALE -> {
                try {
                    desk.collide(content.getDesk(itemId, desk.getLanguage()));
                } catch (ContentRefused gone) {
                    messages.error(null, "content.refused.message.unknown");
                }
            }
            case REQUIRED -> messages.error(field, "content.refused.message.required");
            case TOO_LONG -> messages.error(field, "content.refused.message.tooLong", longest(refused.getField()));
            case NOT_A_SLUG -> messages.error(field, "content.refused.message.notASlug");
            case TAKEN -> messages.error(field, "content.refused.message.taken");
            case MISPLACED -> messages.error(field, "content.refused.message.misplaced");
            case WRONG_TIME -> messages.error(field, "content.refused.message.wrongTime");
            case BLOCKED -> messages.error(field, "content.refused.message.blocked");
            case OWN_FIELD -> messages.error(field, refused.getMessageKey());
            case NO_OWNER, UNKNOWN -> messages.error(null, "content.refused.message.unknown");
        }
    }

    private static int longest(String field) {
        return switch (field) {
            case "title", "metaTitle" -> WrittenText.LONGEST_TITLE;
            case "summary", "metaDescription" -> WrittenText.LONGEST_SUMMARY;
            default -> WrittenText.LONGEST_BODY;
        };
    }

    void showFindings(DeskForm desk) {
        desk.find(checks.check(desk.written(), desk.getLanguage()).stream()
                .sorted(Comparator.comparing(Finding::isBlocking).reversed())
                .map(f -> new DeskFinding(
                        texts.format("content.check.message." + f.kind(), f.where()),
                        f.isBlocking(),
                        f.place(),
                        f.nth()))
                .toList());
    }
}
