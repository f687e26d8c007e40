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
import java.util.EnumSet;
import java.util.Set;

/**
 * An application for membership from its first answer on. It knows which step may follow which; what the applicant wrote
 * is sealed, and only a service opens it.
 */
@Entity
@Table(name = "applications")
public class Application {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 20)
    private String reference;

    @Column(nullable = false, length = 35)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ApplicationState state = ApplicationState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PersonKind kind;

    @Column(name = "sealed_answers", nullable = false)
    private String sealedAnswers;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "name_key", length = 64)
    private String nameKey;

    @Column(name = "email_key", length = 64)
    private String emailKey;

    @Column(name = "notice_id")
    private Long noticeId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "decision_id")
    private Long decisionId;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected Application() {}

    public Application(String reference, String language, String sealedAnswers, Instant now) {
        this.reference = reference;
        this.language = language;
        this.sealedAnswers = sealedAnswers;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Keeps what was typed so far, in the language it is being read in. */
    public void keep(PersonKind newKind, String newSealedAnswers, String newLanguage, Instant now) {
        expect(Set.of(ApplicationState.DRAFT));
        kind = newKind;
        sealedAnswers = newSealedAnswers;
        language = newLanguage;
        changedAt = now;
    }

    /** The applicant sends it; her address is still to be proven. */
    public void send(Long shownNoticeId, String newNameKey, String newEmailKey, Instant now) {
        expect(Set.of(ApplicationState.DRAFT));
        state = ApplicationState.SENT;
        noticeId = shownNoticeId;
        nameKey = newNameKey;
        emailKey = newEmailKey;
        submittedAt = now;
        changedAt = now;
    }

    public void prove(Instant now) {
        expect(Set.of(ApplicationState.SENT));
        state = ApplicationState.PROVEN;
        provenAt = now;
        changedAt = now;
    }

    /** The signed form arrived on that day, with which the board's days begin; or what was asked for arrived. */
    public void receive(LocalDate day, Instant now) {
        expect(Set.of(ApplicationState.PROVEN, ApplicationState.ASKED_BACK));
        if (receivedOn == null) {
            receivedOn = day;
        }
        state = ApplicationState.RECEIVED;
        changedAt = now;
    }

    /** The answers with what was copied from the signed form. */
    public void complete(String newSealedAnswers) {
        expect(EnumSet.of(ApplicationState.PROVEN, ApplicationState.RECEIVED, ApplicationState.ASKED_BACK));
        sealedAnswers = newSealedAnswers;
    }

    /** @param newSealedWords what the board wants to know */
    public void askBack(Long boardDecisionId, String newSealedWords, Instant now) {
        expect(ApplicationState.DECIDABLE);
        state = ApplicationState.ASKED_BACK;
        decisionId = boardDecisionId;
        sealedWords = newSealedWords;
        changedAt = now;
    }

    public void accept(Long boardDecisionId, Instant now) {
        close(ApplicationState.ACCEPTED, ApplicationState.DECIDABLE, now);
        decisionId = boardDecisionId;
    }

    public void reject(Long boardDecisionId, String newSealedWords, Instant now) {
        close(ApplicationState.REJECTED, ApplicationState.DECIDABLE, now);
        decisionId = boardDecisionId;
        sealedWords = newSealedWords;
    }

    public void withdraw(Instant now) {
        close(ApplicationState.WITHDRAWN, ApplicationState.OPEN, now);
    }

    /** Nothing of the person is left but that somebody applied and took it back. */
    public void forget(String nothingSealed) {
        expect(Set.of(ApplicationState.WITHDRAWN));
        sealedAnswers = nothingSealed;
        sealedWords = null;
        nameKey = null;
        emailKey = null;
    }

    private void close(ApplicationState newState, Set<ApplicationState> from, Instant now) {
        expect(from);
        state = newState;
        closedAt = now;
        changedAt = now;
    }

    private void expect(Set<ApplicationState> states) {
        if (!states.contains(state)) {
            throw new IllegalStateException("an application that is " + state);
        }
    }

    /** The board's last day (TMK m.64/1); null until the signed form has arrived. */
    public Deadline deadline(int days) {
        return receivedOn == null ? null : Deadline.of(receivedOn, days);
    }

    public Long getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public String getLanguage() {
        return language;
    }

    public ApplicationState getState() {
        return state;
    }

    public PersonKind getKind() {
        return kind;
    }

    public String getSealedAnswers() {
        return sealedAnswers;
    }

    public String getSealedWords() {
        return sealedWords;
    }

    public String getNameKey() {
        return nameKey;
    }

    public String getEmailKey() {
        return emailKey;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getProvenAt() {
        return provenAt;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public Long getDecisionId() {
        return decisionId;
    }

    public Long getNoticeId() {
        return noticeId;
    }
}
