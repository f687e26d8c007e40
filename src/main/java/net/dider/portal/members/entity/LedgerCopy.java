package net.dider.portal.members.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Rows of the ledger as they were printed once; the file stays as it was, sealed. */
@Entity
@Table(name = "member_ledger_copies")
public class LedgerCopy {

    public static final int LONGEST_PURPOSE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(nullable = false, length = LONGEST_PURPOSE, updatable = false)
    private String purpose;

    @Column(name = "first_row", nullable = false, updatable = false)
    private long firstRow;

    @Column(name = "last_row", nullable = false, updatable = false)
    private long lastRow;

    /** SHA-256 of the file in hexadecimal. */
    @Column(nullable = false, length = 64, updatable = false)
    private String digest;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false)
    private String sealed;

    protected LedgerCopy() {}

    public LedgerCopy(
            long firstRow, long lastRow, String purpose, String digest, String sealed, Instant madeAt, Long madeBy) {
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.purpose = purpose;
        this.digest = digest;
        this.sealed = sealed;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    /** The same file under another key. */
    public void sealAgain(String otherwise) {
        sealed = otherwise;
    }

    public Long getId() {
        return id;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public String getPurpose() {
        return purpose;
    }

    public long getFirstRow() {
        return firstRow;
    }

    public long getLastRow() {
        return lastRow;
    }

    public String getDigest() {
        return digest;
    }

    public String getSealed() {
        return sealed;
    }
}
