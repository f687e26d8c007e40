package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody brings the texts of a language up to date until a day. */
@Entity
@Table(name = "text_assignments")
public class TextAssignment {

    public static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 35)
    private String language;

    /** Empty for all modules. */
    @Column(nullable = false, length = 60)
    private String module;

    @Column(name = "assignee_id", nullable = false)
    private Long assigneeId;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(length = LONGEST_NOTE)
    private String note;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected TextAssignment() {}

    public TextAssignment(String language, String module, Long assigneeId, LocalDate dueOn, String note) {
        this.language = language;
        this.module = module;
        this.assigneeId = assigneeId;
        this.dueOn = dueOn;
        this.note = note;
    }

    public TextAssignment by(Long accountId, Instant now) {
        madeBy = accountId;
        madeAt = now;
        return this;
    }

    public void close(Instant now) {
        closedAt = now;
    }

    public Long getId() {
        return id;
    }

    public String getLanguage() {
        return language;
    }

    public String getModule() {
        return module;
    }

    public Long getAssigneeId() {
        return assigneeId;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getNote() {
        return note;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
