package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a translator wants the daily mail, and what the last one said. */
@Entity
@Table(name = "text_digests")
public class TextDigest {

    private static final int LONGEST = 2_000;

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "is_wanted", nullable = false)
    private boolean wanted = true;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(length = LONGEST)
    private String said;

    protected TextDigest() {}

    public TextDigest(Long accountId) {
        this.accountId = accountId;
    }

    public void want(boolean mails) {
        wanted = mails;
    }

    /**
     * Whether something came since: a name that was not there, or more of it. At most once a day; what became less is
     * noted without a word.
     */
    public boolean tell(Map<String, Long> sizes, LocalDate today) {
        if (!wanted || today.equals(sentOn)) {
            return false;
        }
        var before = read(said);
        var news = sizes.entrySet().stream().anyMatch(s -> s.getValue() > before.getOrDefault(s.getKey(), 0L));
        var kept = sizes.entrySet().stream()
                .map(s -> s.getKey() + "=" + s.getValue())
                .collect(Collectors.joining(" "));
        said = kept.length() > LONGEST ? kept.substring(0, kept.lastIndexOf(' ', LONGEST)) : kept;
        if (news) {
            sentOn = today;
        }
        return news;
    }

    private static Map<String, Long> read(String said) {
        return said == null || said.isEmpty()
                ? Map.of()
                : Arrays.stream(said.split(" "))
                        .map(s -> s.split("="))
                        .collect(Collectors.toMap(s -> s[0], s -> Long.valueOf(s[1])));
    }

    public boolean isWanted() {
        return wanted;
    }
}
