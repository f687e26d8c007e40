package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FormMessages;

/** When each language of an item appears and goes; people read and write the time of İzmir. */
@Named
@ViewScoped
public class ItemSchedule implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdminContentEditBacking editing;

    @Inject
    private transient ContentService content;

    @Inject
    private transient PublishingService publishing;

    @Inject
    private transient FormMessages messages;

    private Long itemId;
    private List<Row> rows = List.of();

    /** One language and its two times, either of which may be missing. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String language;
        private final String ownName;
        private final int position;
        private LocalDateTime publishAt;
        private LocalDateTime unpublishAt;

        Row(ContentService.Desk desk, int position) {
            language = desk.language().getCode();
            ownName = desk.language().getOwnName();
            this.position = position;
            publishAt = DateTexts.local(desk.publishAt());
            unpublishAt = DateTexts.local(desk.unpublishAt());
        }

        public String getLanguage() {
            return language;
        }

        public String getOwnName() {
            return ownName;
        }

        public LocalDateTime getPublishAt() {
            return publishAt;
        }

        public void setPublishAt(LocalDateTime publishAt) {
            this.publishAt = publishAt;
        }

        public LocalDateTime getUnpublishAt() {
            return unpublishAt;
        }

        public void setUnpublishAt(LocalDateTime unpublishAt) {
            this.unpublishAt = unpublishAt;
        }
    }

    @PostConstruct
    void load() {
        if (editing.getItemId() != null) {
            itemId = editing.getItemId();
            try {
                var written = content.getDesks(itemId).stream()
                        .filter(d -> d.baseRevision() > 0)
                        .toList();
                rows = java.util.stream.IntStream.range(0, written.size())
                        .mapToObj(n -> new Row(written.get(n), n))
                        .toList();
            } catch (ContentRefused unknown) {
                rows = List.of();
            }
        }
    }

    public void save(Row row) {
        try {
            publishing.schedule(itemId, row.language, instant(row.publishAt), instant(row.unpublishAt));
            messages.done("content.schedule.message.saved", row.ownName);
        } catch (ContentRefused refused) {
            messages.error(
                    "schedule:row:" + row.position + ":" + refused.getField(), "content.refused.message.wrongTime");
        }
    }

    private static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(DateTexts.ISTANBUL).toInstant();
    }

    public List<Row> getRows() {
        return rows;
    }
}
