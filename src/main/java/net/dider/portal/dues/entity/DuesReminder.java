package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A member was reminded of a debt; once of a kind. */
@Entity
@Table(name = "dues_reminders")
public class DuesReminder {

    /** Before the day it is due, or after; words in {@code mail.duesReminder.enum}. */
    public enum Kind {
        SOON,
        OVERDUE
    }

    @EmbeddedId
    private Key key;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    protected DuesReminder() {}

    public DuesReminder(Long chargeId, Kind kind, Instant sentAt) {
        this.key = new Key(chargeId, kind);
        this.sentAt = sentAt;
    }

    /** The debt and which of its reminders. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "charge_id", nullable = false)
        private Long chargeId;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, length = 20)
        private Kind kind;

        protected Key() {}

        Key(Long chargeId, Kind kind) {
            this.chargeId = chargeId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(chargeId, key.chargeId) && kind == key.kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(chargeId, kind);
        }
    }
}
