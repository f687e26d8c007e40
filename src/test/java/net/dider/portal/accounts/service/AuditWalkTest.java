package net.dider.portal.accounts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditEntry.Deed;
import net.dider.portal.accounts.entity.AuditHead;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;
import net.dider.portal.accounts.service.AuditWalk.Break;
import org.junit.jupiter.api.Test;

class AuditWalkTest {

    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00.123456789Z");

    private final AuditSeal seal = new AuditSeal("ours");

    @Test
    void a_chain_as_it_was_written_is_intact() {
        var chain = chain(3);

        assertThat(walk(chain, AuditHead.after(chain.get(2), seal))).isEmpty();
        assertThat(walk(List.of(), AuditHead.BEGINNING)).isEmpty();
    }

    @Test
    void a_missing_entry_is_told_by_its_position() {
        var chain = chain(3);
        var head = AuditHead.after(chain.get(2), seal);

        assertThat(walk(List.of(chain.get(0), chain.get(2)), head)).contains(new Break(Outcome.MISSING, 2L));
        assertThat(walk(chain.subList(0, 2), head)).contains(new Break(Outcome.MISSING, 3L));
        assertThat(walk(List.of(), head)).contains(new Break(Outcome.MISSING, 1L));
    }

    @Test
    void whoever_lacks_the_key_can_neither_write_an_entry_nor_move_the_end() {
        var chain = chain(2);
        var theirs = new AuditSeal("theirs");
        var forged = new AuditEntry(3, THEN, deed("a", "b"), chain.get(1).getHash(), theirs);

        assertThat(walk(List.of(chain.get(0), chain.get(1), forged), AuditHead.after(forged, theirs)))
                .contains(new Break(Outcome.CHANGED, 3L));
        assertThat(walk(chain.subList(0, 1), AuditHead.after(chain.get(0), theirs)))
                .contains(new Break(Outcome.HEAD_CHANGED, 1L));
    }

    @Test
    void an_entry_written_on_a_broken_end_shows_it_for_ever() {
        var first = chain(1).get(0);
        var second = new AuditEntry(2, THEN, deed("a", "b"), AuditHead.BROKEN, seal);

        assertThat(walk(List.of(first, second), AuditHead.after(second, seal)))
                .contains(new Break(Outcome.UNLINKED, 2L));
    }

    @Test
    void fields_that_only_read_alike_have_other_hashes() {
        assertThat(List.of(
                        hash(deed("ab", "c")),
                        hash(deed("a", "bc")),
                        hash(deed("abc", "")),
                        hash(deed("abc", null)),
                        hash(deed(null, "abc")),
                        hash(deed("null", "abc"))))
                .doesNotHaveDuplicates();
    }

    private String hash(Deed deed) {
        return new AuditEntry(1, THEN, deed, AuditEntry.NO_HASH, seal).getHash();
    }

    private List<AuditEntry> chain(int length) {
        var chain = new ArrayList<AuditEntry>();
        var previous = AuditEntry.NO_HASH;
        for (int n = 1; n <= length; n++) {
            chain.add(new AuditEntry(n, THEN, deed("old", "new " + n), previous, seal));
            previous = chain.get(n - 1).getHash();
        }
        return chain;
    }

    private static Deed deed(String before, String after) {
        return new Deed(7L, "192.0.2.1", "SETTING_CHANGED", "setting:name/tr", before, after, null);
    }

    private Optional<Break> walk(List<AuditEntry> entries, AuditHead head) {
        var walk = new AuditWalk(seal);
        return entries.stream()
                .map(walk::step)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> walk.end(head));
    }
}
