package net.dider.portal.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One change to many items (E23): what was chosen, how far it is, and what came of it. */
@Entity
@Table(name = "content_bulk_runs")
public class ContentBulkRun {

    /** A run that has said nothing for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    /** What was chosen, in the words of whoever chose it. */
    @Column(nullable = false, length = 400)
    private String label;

    @Column(name = "all_items", nullable = false)
    private int allItems;

    @Column(name = "seen_items", nullable = false)
    private int seenItems;

    @Column(name = "failed_items", nullable = false)
    private int failedItems;

    @Column(name = "is_stop_asked", nullable = false)
    private boolean stopAsked;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ContentBulkRun() {}

    public ContentBulkRun(Long accountId, String label, int allItems, Instant now) {
        this.accountId = accountId;
        this.label = label;
        this.allItems = allItems;
        this.seenAt = now;
    }

    /** One more item was changed, or was left as it was. */
    public void advance(boolean failed, Instant now) {
        seenItems++;
        failedItems += failed ? 1 : 0;
        seenAt = now;
    }

    public void askToStop() {
        stopAsked = true;
    }

    public void end(Instant now) {
        endedAt = now;
    }

    public boolean isRunning(Instant now) {
        return endedAt == null && seenAt.plus(SILENCE).isAfter(now);
    }

    public Long getId() {
        return id;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getLabel() {
        return label;
    }

    public int getAllItems() {
        return allItems;
    }

    public int getSeenItems() {
        return seenItems;
    }

    public int getFailedItems() {
        return failedItems;
    }

    public int getChangedItems() {
        return seenItems - failedItems;
    }

    /** Those it never came to: it was stopped, or broke off. */
    public int getUnseenItems() {
        return allItems - seenItems;
    }

    public boolean isStopAsked() {
        return stopAsked;
    }
}
