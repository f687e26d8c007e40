package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A member was warned in writing; kept as it was written, since an expulsion may rest on it (TMK m.67, m.83). */
@Entity
@Table(name = "dues_warnings")
public class DuesWarning {

    public static final int LONGEST_LETTER = 4_000;

    /** Words in {@code dues.channel.enum}. */
    public enum Channel {
        MAIL,
        /** Printed and signed, to be sent by post. */
        POST
    }

    /** What is owed, since when, and by when it is to be paid; the amount in kuruş. */
    public record Debt(long amount, LocalDate since, LocalDate payBy) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Channel channel;

    /** E-mail or postal address at that time. */
    @Column(nullable = false, length = 320, updatable = false)
    private String recipient;

    @Column(nullable = false, length = 35, updatable = false)
    private String language;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(nullable = false, updatable = false)
    private LocalDate since;

    @Column(name = "pay_by", nullable = false, updatable = false)
    private LocalDate payBy;

    @Column(nullable = false, length = LONGEST_LETTER)
    private String letter;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "written_by", updatable = false)
    private Long writtenBy;

    protected DuesWarning() {}

    public DuesWarning(
            Long memberId,
            Channel channel,
            String recipient,
            String language,
            Debt debt,
            String letter,
            Instant writtenAt,
            Long writtenBy) {
        this.memberId = memberId;
        this.channel = channel;
        this.recipient = recipient;
        this.language = language;
        this.amount = debt.amount();
        this.since = debt.since();
        this.payBy = debt.payBy();
        this.letter = letter;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    /** As it goes out now, where that is later. */
    public void keep(String words) {
        letter = words;
    }

    public Debt getDebt() {
        return new Debt(amount, since, payBy);
    }

    public Long getId() {
        return id;
    }

    public Long getMemberId() {
        return memberId;
    }

    public Channel getChannel() {
        return channel;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getLanguage() {
        return language;
    }

    public String getLetter() {
        return letter;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
