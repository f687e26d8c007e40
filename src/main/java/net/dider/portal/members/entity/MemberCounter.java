package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given out; read with its row locked until the transaction that takes the next one ends. */
@Entity
@Table(name = "member_counters")
public class MemberCounter {

    public static final String MEMBER = "member";
    public static final String LEDGER = "ledger";

    @Id
    @Column(length = 40)
    private String name;

    @Column(name = "last_number", nullable = false)
    private long last;

    protected MemberCounter() {}

    public long next() {
        last++;
        return last;
    }
}
