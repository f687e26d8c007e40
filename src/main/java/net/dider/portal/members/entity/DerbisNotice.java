package net.dider.portal.members.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The dernekler birimi was told of these rows of the ledger (Law 5253 m.23). */
@Entity
@Table(name = "derbis_notices")
public class DerbisNotice {

    public static final int LONGEST_REFERENCE = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "notified_on", nullable = false)
    private LocalDate notifiedOn;

    /** How the notice can be found: the system's number, a registered letter's. */
    @Column(nullable = false, length = LONGEST_REFERENCE)
    private String reference;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private Long recordedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "derbis_notice_rows", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "ledger_row_id", nullable = false)
    private Set<Long> rows = new HashSet<>();

    protected DerbisNotice() {}

    public DerbisNotice(
            LocalDate notifiedOn, String reference, Collection<Long> rows, Instant recordedAt, Long recordedBy) {
        this.notifiedOn = notifiedOn;
        this.reference = reference;
        this.rows.addAll(rows);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public Long getId() {
        return id;
    }

    public LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public String getReference() {
        return reference;
    }
}
