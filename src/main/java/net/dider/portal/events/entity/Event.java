package net.dider.portal.events.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What lists and calendars need to know of an event that is or was published; its words are in its item. */
@Entity
@Table(name = "events")
public class Event {

    @Id
    @Column(name = "item_id")
    private Long itemId;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** From when on it is past. */
    @Column(name = "over_at", nullable = false)
    private Instant overAt;

    /** By İzmir's calendar. */
    @Column(name = "start_year", nullable = false)
    private int year;

    @Column(name = "is_whole_day", nullable = false)
    private boolean wholeDay;

    @Column(name = "is_cancelled", nullable = false)
    private boolean cancelled;

    /** Counts publications, so that calendars know the newest (RFC 5545 §3.8.7.4). */
    @Column(name = "sequence_number", nullable = false)
    private int sequence;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Event() {}

    public Event(Long itemId) {
        this.itemId = itemId;
        this.sequence = -1;
    }

    /** A language of it was published with these facts; they must be dated. */
    public void publish(EventFacts facts, Instant now) {
        startsAt = facts.startsAt();
        endsAt = facts.endsAt();
        overAt = facts.overAt();
        year = facts.firstDay().getYear();
        wholeDay = facts.isWholeDay();
        cancelled = facts.cancelled();
        sequence++;
        changedAt = now;
    }

    public Long getItemId() {
        return itemId;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public Instant getOverAt() {
        return overAt;
    }

    public int getYear() {
        return year;
    }

    public boolean isWholeDay() {
        return wholeDay;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public int getSequence() {
        return sequence;
    }
}
