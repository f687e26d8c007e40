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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** What somebody can be a member as: its fee, its vote, its words in each language (A4). */
@Entity
@Table(name = "member_types")
public class MemberType {

    public static final String FULL = "FULL";
    /** By decision of the board, never applied for; attends without a vote, dues are voluntary. */
    public static final String HONORARY = "HONORARY";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 40)
    private String code;

    @Column(nullable = false)
    private int position;

    /** In kuruş; null while the organ named in the statute has not decided one. */
    @Column(name = "yearly_fee")
    private Long yearlyFee;

    @Column(name = "is_voting", nullable = false)
    private boolean voting;

    @Column(name = "is_applied_for", nullable = false)
    private boolean appliedFor;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_type_texts", joinColumns = @JoinColumn(name = "type_id"))
    @MapKeyColumn(name = "language", length = 35)
    private Map<String, TypeWords> words = new HashMap<>();

    protected MemberType() {}

    public MemberType(String code, int position, boolean voting, boolean appliedFor) {
        this.code = code;
        this.position = position;
        this.voting = voting;
        this.appliedFor = appliedFor;
    }

    /** @param fee in kuruş, null for not decided */
    public void charge(Long fee) {
        yearlyFee = fee;
    }

    public void describe(String language, TypeWords text) {
        words.put(language, text);
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Long getYearlyFee() {
        return yearlyFee;
    }

    public boolean isVoting() {
        return voting;
    }

    public boolean isAppliedFor() {
        return appliedFor;
    }

    public Map<String, TypeWords> getWords() {
        return Map.copyOf(words);
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
