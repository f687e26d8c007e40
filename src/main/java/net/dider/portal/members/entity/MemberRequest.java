package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Something a member asked of the association in her area, and what became of it. Decided once. */
@Entity
@Table(name = "member_requests")
public class MemberRequest {

    /** Words in {@code members.request.enum}. */
    public enum Kind {
        /** One guarded field is to say something else. */
        CHANGE,
        /** KVKK m.11/1-d. */
        CORRECTION,
        /** KVKK m.11/1-e; what the law keeps stays. */
        ERASURE,
        /** TMK m.66: a notice; nobody can refuse it, and it cannot be taken back. */
        RESIGNATION
    }

    /** Words in {@code members.request-state.enum}. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private State state = State.OPEN;

    @Column(name = "sealed_words", nullable = false)
    private String sealedWords = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "sealed_answer")
    private String sealedAnswer;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected MemberRequest() {}

    public MemberRequest(Long memberId, Kind kind, Instant createdAt, LocalDate dueOn) {
        this.memberId = memberId;
        this.kind = kind;
        this.createdAt = createdAt;
        this.dueOn = dueOn;
    }

    /** What was asked, sealed for this row. */
    public void keep(String sealed) {
        sealedWords = sealed;
    }

    /** @param sealed what the member is told */
    public void decide(boolean accepted, String sealed, Instant now, Long accountId) {
        if (!accepted && kind == Kind.RESIGNATION) {
            throw new IllegalStateException("nobody refuses a resignation");
        }
        close(accepted ? State.ACCEPTED : State.REJECTED, now);
        sealedAnswer = sealed;
        decidedBy = accountId;
    }

    public boolean isWithdrawable() {
        return state == State.OPEN && kind != Kind.RESIGNATION;
    }

    public void withdraw(Instant now) {
        if (!isWithdrawable()) {
            throw new IllegalStateException("a " + kind + " that is " + state);
        }
        close(State.WITHDRAWN, now);
    }

    private void close(State newState, Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("a request that is " + state);
        }
        state = newState;
        decidedAt = now;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Long getId() {
        return id;
    }

    public Long getMemberId() {
        return memberId;
    }

    public Kind getKind() {
        return kind;
    }

    public State getState() {
        return state;
    }

    public String getSealedWords() {
        return sealedWords;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getSealedAnswer() {
        return sealedAnswer;
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
