package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A box the applicant ticked herself, and the words that stood beside it. Membership never depends on one. */
@Entity
@Table(name = "application_consents")
public class ApplicationConsent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "application_id", nullable = false)
    private Long applicationId;

    @Column(name = "notice_id", nullable = false)
    private Long noticeId;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    protected ApplicationConsent() {}

    public ApplicationConsent(Long applicationId, Long noticeId, Instant now) {
        this.applicationId = applicationId;
        this.noticeId = noticeId;
        this.givenAt = now;
    }

    public Long getNoticeId() {
        return noticeId;
    }

    public Instant getGivenAt() {
        return givenAt;
    }
}
