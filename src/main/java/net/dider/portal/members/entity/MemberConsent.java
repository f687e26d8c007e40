package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A consent a member gave, to which words, when and how; of it only the withdrawal is added later. */
@Entity
@Table(name = "member_consents")
public class MemberConsent {

    /** How it was given; words in {@code my.consent-channel.enum}. */
    public enum Channel {
        APPLICATION,
        MEMBER_AREA
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @ManyToOne(optional = false)
    @JoinColumn(name = "notice_id", nullable = false, updatable = false)
    private ShownNotice notice;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Channel channel;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected MemberConsent() {}

    public MemberConsent(Long memberId, ShownNotice notice, Channel channel, Instant givenAt) {
        this.memberId = memberId;
        this.notice = notice;
        this.channel = channel;
        this.givenAt = givenAt;
    }

    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    public boolean isGiven() {
        return withdrawnAt == null;
    }

    public ShownNotice getNotice() {
        return notice;
    }

    public Channel getChannel() {
        return channel;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
