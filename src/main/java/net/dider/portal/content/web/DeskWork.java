package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.DraftService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import org.primefaces.PrimeFaces;

/** What the buttons of a desk do: each language is saved and published by itself, or all together. */
@Named
@RequestScoped
public class DeskWork {

    @Inject
    private AdminContentEditBacking editing;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private DraftService drafts;

    @Inject
    private DeskMessages deskMessages;

    @Inject
    private DeskHelp deskHelp;

    @Inject
    private ItemSchedule schedule;

    @Inject
    private Languages languages;

    @Inject
    private FormMessages messages;

    /** Stores a new revision; readers go on seeing what is published, if anything is. */
    public void save(DeskForm desk) {
        if (store(desk)) {
            messages.done(
                    desk.isPublished() ? "content.edit.message.saved" : "content.edit.message.savedUnseen",
                    desk.getOwnName());
        }
    }

    /** Stores and shows to readers. */
    public void publish(DeskForm desk) {
        if (store(desk)) {
            var shown =
                    languages.find(desk.getLanguage()).filter(Language::isShown).isPresent();
            publish(
                    List.of(desk),
                    shown ? "content.edit.message.published" : "content.edit.message.publishedHidden",
                    desk.getOwnName());
        }
    }

    /** Every language that is written, at once or none of them; what is typed beside has to be saved before. */
    public void publishTogether(DeskForm pressed) {
        if (store(pressed)) {
            publish(
                    editing.getAll().stream().filter(DeskForm::isWritten).toList(),
                    "content.edit.message.publishedTogether");
        }
    }

    private void publish(List<DeskForm> together, String done, Object... arguments) {
        try {
            publishing.publish(
                    editing.getItemId(),
                    together.stream().map(DeskForm::getLanguage).toList());
            editing.refresh();
            messages.done(done, arguments);
        } catch (ContentRefused refused) {
            together.forEach(deskMessages::showFindings);
            var shown = together.stream().filter(editing.getDesks()::contains).toList();
            var elsewhere = together.stream()
                    .filter(d -> d.isBlocked() && !shown.contains(d))
                    .findFirst();
            if (elsewhere.isPresent()) {
                messages.error(
                        null,
                        "content.refused.message.blockedElsewhere",
                        elsewhere.get().getOwnName());
            } else {
                deskMessages.tell(editing.getItemId(), shown.get(shown.size() - 1), refused);
            }
        }
    }

    public void unpublish(DeskForm desk) {
        try {
            publishing.unpublish(editing.getItemId(), desk.getLanguage());
            editing.refresh();
            messages.done("content.edit.message.unpublished", desk.getOwnName());
        } catch (ContentRefused refused) {
            deskMessages.tell(editing.getItemId(), desk, refused);
        }
    }

    /** The two say the same, though nothing of this text was changed. */
    public void markUpToDate(DeskForm desk) {
        try {
            content.markUpToDate(editing.getItemId(), desk.getLanguage(), desk.getSourceRevision());
            editing.refresh();
            messages.done("content.edit.message.upToDate", desk.getOwnName());
        } catch (ContentRefused refused) {
            deskMessages.tell(editing.getItemId(), desk, refused);
        }
    }

    /** Puts the source's words into a field, to be overwritten by their translation. */
    public void copySource(DeskForm desk, String field) {
        var from = editing.getDesks().get(0);
        switch (field) {
            case "title" -> desk.setTitle(from.getTitle());
            case "summary" -> desk.setSummary(from.getSummary());
            default -> desk.setBody(from.getBody());
        }
    }

    public void saveStage(DeskForm desk) {
        try {
            content.moveTo(editing.getItemId(), desk.getLanguage(), desk.getStage());
            editing.refresh();
        } catch (ContentRefused refused) {
            deskMessages.tell(editing.getItemId(), desk, refused);
        }
    }

    /** The same while she goes on writing: without a word when there is nothing to say. */
    public void look(DeskForm desk) {
        deskMessages.showFindings(desk);
    }

    /** Looks at what is typed, without storing anything. */
    public void check(DeskForm desk) {
        deskMessages.showFindings(desk);
        if (desk.getFindings().isEmpty()) {
            messages.done("content.check.message.none", desk.getOwnName());
        }
    }

    /** After a collision: my words become the newest revision, the colleague's stay in the history. */
    public void keepMine(DeskForm desk) {
        desk.overrule();
        save(desk);
    }

    /** After a collision: the colleague's words, mine are dropped. */
    public void takeTheirs(DeskForm desk) {
        try {
            desk.take(content.getDesk(editing.getItemId(), desk.getLanguage()));
            drafts.drop(editing.getItemId(), desk.getLanguage());
            deskHelp.forget();
        } catch (ContentRefused refused) {
            deskMessages.tell(editing.getItemId(), desk, refused);
        }
    }

    private boolean store(DeskForm desk) {
        try {
            var first = !desk.isWritten();
            if (editing.getItemId() == null) {
                editing.begin(
                        content.create(editing.getType(), editing.getSource(), desk.getLanguage(), desk.written()));
                drafts.adopt(editing.getItemId(), editing.getType());
            } else {
                content.save(
                        editing.getItemId(),
                        desk.getLanguage(),
                        desk.getBaseRevision(),
                        desk.written(),
                        desk.getWeight(),
                        desk.getSourceRevision());
            }
            drafts.drop(editing.getItemId(), desk.getLanguage());
            desk.take(content.getDesk(editing.getItemId(), desk.getLanguage()));
            deskMessages.showFindings(desk);
            editing.refresh();
            if (first) {
                schedule.load();
                PrimeFaces.current().ajax().update("settings");
            }
            return true;
        } catch (ContentRefused refused) {
            deskMessages.tell(editing.getItemId(), desk, refused);
            return false;
        }
    }
}
