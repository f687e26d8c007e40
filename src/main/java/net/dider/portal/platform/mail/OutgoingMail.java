package net.dider.portal.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A mail in the outbox. Its words are not here: they are written when it is sent. */
@Entity
@Table(name = "outgoing_mails")
public class OutgoingMail implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int LONGEST_ARGUMENTS = 2000;
    static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 60)
    private String kind;

    @Column(nullable = false, length = 254)
    private String recipient;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(nullable = false, length = LONGEST_ARGUMENTS)
    private String arguments;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    private MailPriority priority;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MailState state;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    /** Node and attempt that have or had it in hand, as {@code node/attempt}: another attempt finds another claim. */
    @Column(name = "claimed_by", length = 60)
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    /** Set just before the mail server is told that this was all: from then on the mail may have arrived. */
    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    /** The same for every attempt, so that the recipient's server can tell a repeat. */
    @Column(name = "message_id", nullable = false, length = 200)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_error", length = 40)
    private MailTrouble lastError;

    /** What the mail server said, without any address. */
    @Column(name = "last_reply", length = 200)
    private String lastReply;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected OutgoingMail() {}

    OutgoingMail(MailRequest request, String json, MailPriority priority, String messageId, Instant now) {
        kind = request.kind();
        recipient = request.recipient();
        language = request.language();
        arguments = json;
        if (arguments.length() > LONGEST_ARGUMENTS) {
            throw new IllegalArgumentException("arguments of " + kind + " are too long");
        }
        this.priority = priority;
        this.messageId = messageId;
        state = MailState.WAITING;
        nextAttemptAt = now;
        createdAt = now;
    }

    MailRequest request() {
        return MailRequest.read(kind, recipient, language, arguments);
    }

    boolean isHeldBy(String claim) {
        return state == MailState.SENDING && claim.equals(claimedBy);
    }

    /** @param gone a node that has nothing in hand, or null */
    boolean isAbandoned(String gone, Instant now) {
        return state == MailState.SENDING
                && (claimedUntil.isBefore(now) || gone != null && claimedBy.startsWith(gone + "/"));
    }

    /** The mail server is about to be told that this was all. */
    void handOver(Instant now, Instant until) {
        handedOverAt = now;
        claimedUntil = until;
    }

    /** The server has it. Nobody needs to know any more what it said. */
    void arrive(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        arguments = "{}";
        lastError = null;
        lastReply = null;
    }

    /** Back to the others, or given up when it was tried often enough. */
    void postpone(MailTrouble trouble, String reply, Instant now) {
        note(attempts >= MOST_ATTEMPTS ? MailState.FAILED : MailState.WAITING, trouble, reply);
        var minutes = Math.min(1L << Math.max(0, attempts - 1), LONGEST_PAUSE.toMinutes());
        nextAttemptAt = now.plus(Duration.ofMinutes(minutes));
        handedOverAt = null;
    }

    void fail(MailTrouble trouble, String reply) {
        note(MailState.FAILED, trouble, reply);
    }

    /** It may have arrived, so it is not sent again unless somebody says so. */
    void doubt(MailTrouble trouble, String reply) {
        note(MailState.UNCERTAIN, trouble, reply);
    }

    /** Whoever had it in hand is gone. */
    void recover(Instant now) {
        if (handedOverAt != null) {
            doubt(MailTrouble.INTERRUPTED, null);
        } else if (attempts >= MOST_ATTEMPTS) {
            fail(MailTrouble.INTERRUPTED, null);
        } else {
            state = MailState.WAITING;
            nextAttemptAt = now;
        }
    }

    /** From the beginning, at once: what an administrator asks for. */
    void restart(Instant now) {
        state = MailState.WAITING;
        attempts = 0;
        nextAttemptAt = now;
        handedOverAt = null;
        claimedBy = null;
    }

    private void note(MailState next, MailTrouble trouble, String reply) {
        state = next;
        lastError = trouble;
        lastReply = reply;
    }

    public Long getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public String getRecipient() {
        return recipient;
    }

    public MailState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    String getArguments() {
        return arguments;
    }

    String getClaim() {
        return claimedBy;
    }

    String getMessageId() {
        return messageId;
    }

    public MailTrouble getLastError() {
        return lastError;
    }

    public String getLastReply() {
        return lastReply;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
