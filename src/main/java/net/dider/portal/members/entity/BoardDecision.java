package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the decision book (Dernekler Yönetmeliği m.32). Its number is given when it is written and never again;
 * once locked its words stay, and what was wrong is corrected by an appended {@link DecisionCorrection}.
 */
@Entity
@Table(name = "board_decisions")
public class BoardDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "decision_year", nullable = false)
    private int year;

    @Column(name = "decision_number", nullable = false)
    private int number;

    @Column(name = "decided_on", nullable = false)
    private LocalDate date;

    @Column(nullable = false, length = 200)
    private String subject;

    @Column(name = "body", nullable = false)
    private String text;

    @Column(nullable = false, length = 2000)
    private String attendees;

    @Column(length = 2000)
    private String dissent;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected BoardDecision() {}

    /** @param number the next one of the date's year */
    public BoardDecision(LocalDate date, int number, Long createdBy, Instant now) {
        this.date = date;
        this.year = date.getYear();
        this.number = number;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** @throws IllegalStateException once it is locked */
    public void write(String newSubject, String newText, String newAttendees, String newDissent) {
        if (isLocked()) {
            throw new IllegalStateException("a locked decision is corrected, not changed");
        }
        subject = newSubject;
        text = newText;
        attendees = newAttendees;
        dissent = newDissent;
    }

    /** From now on its words stay; done by hand, or when something was decided by it. */
    public void lock(Instant now) {
        if (!isLocked()) {
            lockedAt = now;
        }
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    /** As it is written in the book: 2026/14. */
    public String getLabel() {
        return year + "/" + number;
    }

    public Long getId() {
        return id;
    }

    public int getYear() {
        return year;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    public String getAttendees() {
        return attendees;
    }

    public String getDissent() {
        return dissent;
    }

    public Instant getLockedAt() {
        return lockedAt;
    }

    public Long getCreatedBy() {
        return createdBy;
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
