package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** What members of a type owe for a year, as the organ named in the statute decided it. */
@Entity
@Table(name = "dues_fees")
public class DuesFee {

    public static final int LONGEST_DECISION = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "dues_year", nullable = false, updatable = false)
    private int year;

    @Column(name = "type_id", nullable = false, updatable = false)
    private Long typeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private DuesKind kind;

    /** In kuruş. */
    @Column(nullable = false)
    private long amount;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    /** Date and number of the decision, as it is cited. */
    @Column(nullable = false, length = LONGEST_DECISION)
    private String decision;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected DuesFee() {}

    public DuesFee(int year, Long typeId, DuesKind kind) {
        this.year = year;
        this.typeId = typeId;
        this.kind = kind;
    }

    /** @param amount in kuruş */
    public void decide(long amount, LocalDate dueOn, String decision) {
        this.amount = amount;
        this.dueOn = dueOn;
        this.decision = decision;
    }

    public Long getId() {
        return id;
    }

    public int getYear() {
        return year;
    }

    public Long getTypeId() {
        return typeId;
    }

    public DuesKind getKind() {
        return kind;
    }

    public long getAmount() {
        return amount;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getDecision() {
        return decision;
    }
}
