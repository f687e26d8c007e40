package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account that works with the members of one office only. */
@Entity
@Table(name = "member_office_limits")
public class OfficeLimit {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "office_id", nullable = false)
    private Long officeId;

    protected OfficeLimit() {}

    public OfficeLimit(Long accountId, Long officeId) {
        this.accountId = accountId;
        this.officeId = officeId;
    }

    public void moveTo(Long office) {
        officeId = office;
    }

    public Long getAccountId() {
        return accountId;
    }

    public Long getOfficeId() {
        return officeId;
    }
}
