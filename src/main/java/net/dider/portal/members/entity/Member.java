package net.dider.portal.members.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.SortKey;

/**
 * One membership of one person: begins by the board's decision, ends by a step. Whoever joins again becomes a new member
 * with a new number; the old one stays as it ended.
 */
@Entity
@Table(name = "members")
public class Member {

    private static final int LONGEST_SEARCH_KEY = 900;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The number in the ledger, without gaps and never given twice. */
    @Column(name = "member_number", nullable = false)
    private long number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "type_id", nullable = false)
    private MemberType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private MemberStatus status;

    @Embedded
    private Person person;

    /** The language of everything she is written in. */
    @Column(nullable = false, length = 35)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "is_founder", nullable = false)
    private boolean founder;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind", length = 40)
    private IdentityKind identityKind;

    /** Keyed digest of the identity number, to find it without reading it. */
    @Column(name = "identity_index", length = 64)
    private String identityIndex;

    @Column(name = "joined_on", nullable = false)
    private LocalDate joinedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** The name as Turkish sorts it, whatever the database's collation. */
    @Column(name = "sort_key", nullable = false, length = SortKey.LONGEST)
    private byte[] sortKey;

    /** Name, number, e-mail and city with their letters folded, for searching. */
    @Column(name = "search_key", nullable = false, length = LONGEST_SEARCH_KEY)
    private String searchKey;

    /** What she shows to the other members, letters folded; null while she is not in the directory. */
    @Column(name = "directory_key", length = LONGEST_SEARCH_KEY)
    private String directoryKey;

    /** Sealed; opened by {@code MemberSeal} only. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "member_secrets", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "field", length = 40)
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "sealed", nullable = false, length = 1_000)
    private Map<SensitiveField, String> secrets = new EnumMap<>(SensitiveField.class);

    /** What she shows to other members. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "member_directory_fields", joinColumns = @JoinColumn(name = "member_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "field", nullable = false, length = 20)
    private Set<DirectoryField> directoryFields = EnumSet.noneOf(DirectoryField.class);

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected Member() {}

    public Member(
            long number, MemberType type, PersonFacts facts, String language, LocalDate joinedOn, Instant createdAt) {
        this.number = number;
        this.type = type;
        this.status = StepKind.ADMISSION.getTo();
        this.language = language;
        this.joinedOn = joinedOn;
        this.createdAt = createdAt;
        describe(facts);
    }

    /** Other facts about the same person. */
    public void describe(PersonFacts facts) {
        person = new Person(facts);
        sortKey = SortKey.turkish(facts.fullName());
        searchKey = key(Stream.of(
                facts.fullName(), facts.representativeName(), Long.toString(number), facts.email(), facts.city()));
        indexShown();
    }

    private void indexShown() {
        directoryKey =
                getShown().isEmpty() ? null : key(getShown().stream().sorted().map(f -> f.in(getFacts())));
    }

    private static String key(Stream<String> words) {
        var key = Folding.fold(words.collect(Collectors.joining(" ")));
        return key.length() > LONGEST_SEARCH_KEY ? key.substring(0, LONGEST_SEARCH_KEY) : key;
    }

    public void speak(String chosen) {
        language = chosen;
    }

    public void belongTo(Office chosen) {
        office = chosen;
    }

    /** Shows these to the other members and nothing else. */
    public void show(Set<DirectoryField> fields) {
        directoryFields.clear();
        directoryFields.addAll(fields);
        indexShown();
    }

    public void connect(Long account) {
        accountId = account;
    }

    public void markFounder(boolean isFounder) {
        founder = isFounder;
    }

    /** What she is known by, sealed one by one, with the digest to find her number by; null where it is not known. */
    public void identify(IdentityKind kind, String index, Map<SensitiveField, String> sealed) {
        identityKind = kind;
        identityIndex = index;
        secrets.clear();
        secrets.putAll(sealed);
    }

    /** Whether that can happen to her now; its date, reason and decision are the service's to check. */
    public boolean can(StepKind kind) {
        return kind.isPossible(status, getKind());
    }

    /** From that day on she is what the step makes her. */
    public void take(StepKind kind, LocalDate effectiveOn) {
        if (!can(kind)) {
            throw new IllegalStateException(status + " allows no " + kind);
        }
        status = kind.getTo();
        leftOn = kind.isExit() ? effectiveOn : null;
    }

    /** Member with a vote: also while an expulsion by the board waits for the general assembly. */
    public boolean isVoting() {
        return status.isMember() && type.isVoting();
    }

    public Long getId() {
        return id;
    }

    public long getNumber() {
        return number;
    }

    public MemberType getType() {
        return type;
    }

    public MemberStatus getStatus() {
        return status;
    }

    public PersonKind getKind() {
        return person.facts().kind();
    }

    public PersonFacts getFacts() {
        return person.facts();
    }

    public String getFullName() {
        return person.facts().fullName();
    }

    public String getLanguage() {
        return language;
    }

    public Office getOffice() {
        return office;
    }

    public Long getAccountId() {
        return accountId;
    }

    public boolean isFounder() {
        return founder;
    }

    public IdentityKind getIdentityKind() {
        return identityKind;
    }

    public String getIdentityIndex() {
        return identityIndex;
    }

    public LocalDate getJoinedOn() {
        return joinedOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public String getDirectoryKey() {
        return directoryKey;
    }

    /** Nothing while she is not to be named. */
    public Set<DirectoryField> getShown() {
        return directoryFields.contains(DirectoryField.NAME) ? Set.copyOf(directoryFields) : Set.of();
    }

    public Map<SensitiveField, String> getSecrets() {
        return Map.copyOf(secrets);
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
