package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Words that somebody proposes for a text; taken or refused once. */
@Entity
@Table(name = "text_proposals")
public class TextProposal {

    public static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "proposed_value", nullable = false)
    private String value;

    /** What stood there; null for nothing. */
    @Column(name = "seen_value")
    private String seen;

    @Column(length = LONGEST_NOTE)
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state = State.WAITING;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(length = LONGEST_NOTE)
    private String answer;

    /** Words in {@code translations.proposal.enum}. */
    public enum State {
        WAITING,
        /** People read it since. */
        APPROVED,
        REJECTED,
        /** By whoever made it. */
        WITHDRAWN
    }

    protected TextProposal() {}

    public TextProposal(String key, String language, String value, String seen) {
        this.key = key;
        this.language = language;
        this.value = value;
        this.seen = seen;
    }

    public TextProposal by(Long accountId, Instant now, String why) {
        madeBy = accountId;
        madeAt = now;
        note = why;
        return this;
    }

    /** @throws IllegalStateException if that was done before */
    public void decide(State decision, Long accountId, Instant now, String why) {
        if (state != State.WAITING) {
            throw new IllegalStateException("decided already");
        }
        state = decision;
        decidedBy = accountId;
        decidedAt = now;
        answer = why;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    public String getValue() {
        return value;
    }

    public String getSeen() {
        return seen;
    }

    public String getNote() {
        return note;
    }

    public State getState() {
        return state;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public String getAnswer() {
        return answer;
    }
}
