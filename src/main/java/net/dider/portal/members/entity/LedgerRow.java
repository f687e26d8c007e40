package net.dider.portal.members.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the üye kayıt defteri with all its columns as they were that day (Tebliğ 2006/1 m.5). Nothing in it is ever
 * changed: who leaves gets a row that closes hers, what was wrong gets a row that says what is right.
 */
@Entity
@Table(name = "member_ledger_rows")
public class LedgerRow {

    /** What a row is for. */
    public enum Kind {
        ENTRY,
        EXIT,
        CORRECTION
    }

    /** Counts without a gap. */
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40, updatable = false)
    private Kind kind;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Column(name = "member_number", nullable = false, updatable = false)
    private long memberNumber;

    @Column(name = "corrected_row_id", updatable = false)
    private Long correctedRowId;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "written_by", updatable = false)
    private Long writtenBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_kind", nullable = false, length = 40, updatable = false)
    private PersonKind personKind;

    @Column(name = "full_name", nullable = false, length = 210, updatable = false)
    private String fullName;

    @Column(name = "representative_name", nullable = false, length = 200, updatable = false)
    private String representativeName;

    @Column(name = "type_code", nullable = false, length = 40, updatable = false)
    private String typeCode;

    @Column(name = "is_founder", nullable = false, updatable = false)
    private boolean founder;

    @Enumerated(EnumType.STRING)
    @Column(length = 40, updatable = false)
    private Gender gender;

    @Column(nullable = false, length = 2, updatable = false)
    private String nationality;

    @Column(nullable = false, length = 120, updatable = false)
    private String occupation;

    @Column(nullable = false, length = 120, updatable = false)
    private String education;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind", length = 40, updatable = false)
    private IdentityKind identityKind;

    @Column(name = "joined_on", nullable = false, updatable = false)
    private LocalDate joinedOn;

    @Column(name = "join_decision", nullable = false, length = 60, updatable = false)
    private String joinDecision;

    @Column(name = "left_on", updatable = false)
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_kind", length = 40, updatable = false)
    private StepKind exitKind;

    @Column(name = "exit_decision", nullable = false, length = 60, updatable = false)
    private String exitDecision;

    @Column(nullable = false, length = MemberStep.LONGEST_REASON, updatable = false)
    private String reason;

    /** Sealed for this row: a row of the ledger does not open with what was sealed for a member. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "member_ledger_secrets", joinColumns = @JoinColumn(name = "row_id"))
    @MapKeyColumn(name = "field", length = 40)
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "sealed", nullable = false, length = 1_000)
    private Map<SensitiveField, String> secrets = new EnumMap<>(SensitiveField.class);

    protected LedgerRow() {}

    private LedgerRow(Kind kind, long id, Member member, LedgerRow before, Instant now, Long accountId) {
        var facts = member.getFacts();
        this.kind = kind;
        this.id = id;
        memberId = member.getId();
        memberNumber = member.getNumber();
        writtenAt = now;
        writtenBy = accountId;
        personKind = facts.kind();
        fullName = facts.fullName();
        representativeName = facts.representativeName();
        typeCode = member.getType().getCode();
        founder = member.isFounder();
        gender = facts.gender();
        nationality = facts.nationality();
        occupation = facts.occupation();
        education = facts.education();
        identityKind = member.getIdentityKind();
        joinedOn = member.getJoinedOn();
        joinDecision = before == null ? "" : before.joinDecision;
        exitDecision = before == null ? "" : before.exitDecision;
        leftOn = before == null ? null : before.leftOn;
        exitKind = before == null ? null : before.exitKind;
        reason = "";
    }

    /** Somebody joined. */
    public static LedgerRow entry(long id, Member member, String decision, Instant now, Long accountId) {
        var row = new LedgerRow(Kind.ENTRY, id, member, null, now, accountId);
        row.joinDecision = decision;
        return row;
    }

    /** Somebody left by that step; her row is closed. */
    public static LedgerRow exit(
            long id, Member member, LedgerRow before, MemberStep step, String decision, Instant now, Long accountId) {
        var row = new LedgerRow(Kind.EXIT, id, member, before, now, accountId);
        row.leftOn = step.getEffectiveOn();
        row.exitKind = step.getKind();
        row.exitDecision = decision;
        row.reason = step.getReason();
        return row;
    }

    /** What her row should say; the wrong one stays as it is. */
    public static LedgerRow correction(
            long id, Member member, LedgerRow before, String why, Instant now, Long accountId) {
        var row = new LedgerRow(Kind.CORRECTION, id, member, before, now, accountId);
        row.correctedRowId = before.id;
        row.reason = why;
        return row;
    }

    /** Before it is stored. */
    public void keep(Map<SensitiveField, String> sealed) {
        secrets.putAll(sealed);
    }

    public Long getId() {
        return id;
    }

    public Kind getKind() {
        return kind;
    }

    public Long getMemberId() {
        return memberId;
    }

    public long getMemberNumber() {
        return memberNumber;
    }

    public Long getCorrectedRowId() {
        return correctedRowId;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public PersonKind getPersonKind() {
        return personKind;
    }

    public String getFullName() {
        return fullName;
    }

    public String getRepresentativeName() {
        return representativeName;
    }

    public String getTypeCode() {
        return typeCode;
    }

    public boolean isFounder() {
        return founder;
    }

    public Gender getGender() {
        return gender;
    }

    public String getNationality() {
        return nationality;
    }

    public String getOccupation() {
        return occupation;
    }

    public String getEducation() {
        return education;
    }

    public IdentityKind getIdentityKind() {
        return identityKind;
    }

    public LocalDate getJoinedOn() {
        return joinedOn;
    }

    public String getJoinDecision() {
        return joinDecision;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public StepKind getExitKind() {
        return exitKind;
    }

    public String getExitDecision() {
        return exitDecision;
    }

    public String getReason() {
        return reason;
    }

    public Map<SensitiveField, String> getSecrets() {
        return Map.copyOf(secrets);
    }
}
