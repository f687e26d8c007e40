package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A {@link LegalNumber} that somebody set. */
@Entity
@Table(name = "legal_numbers")
public class ChangedLegalNumber {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 60)
    private LegalNumber name;

    private Integer amount;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by")
    private Long changedBy;

    protected ChangedLegalNumber() {}

    public ChangedLegalNumber(LegalNumber name) {
        this.name = name;
    }

    /** @param days null for: the source says nothing */
    public void change(Integer days, Instant now, Long accountId) {
        amount = days;
        changedAt = now;
        changedBy = accountId;
    }

    public LegalNumber getName() {
        return name;
    }

    public Integer getAmount() {
        return amount;
    }
}
