package net.dider.portal.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaggedCacheTest {

    private final TaggedCache<String> cache = new TaggedCache<>(100, (key, value) -> 1);

    @AfterEach
    void forgetTrace() {
        PageTrace.stop();
    }

    @Test
    void a_change_drops_exactly_what_was_made_of_it() {
        keep("/tr/", "item:1", "text:site.layout.link.skip");
        keep("/tr/hakkimizda", "item:2");

        cache.drop(Stale.item(2, "pages"));

        assertThat(cache.find("/tr/")).isPresent();
        assertThat(cache.find("/tr/hakkimizda")).isEmpty();
    }

    @Test
    void what_was_made_before_a_change_is_not_kept_after_it() {
        var before = cache.generation();
        cache.drop(Stale.text("site.layout.link.skip"));

        cache.keep("/tr/", "old", Set.of("text:site.layout.link.skip"), before);

        assertThat(cache.find("/tr/")).isEmpty();
    }

    @Test
    void whoever_uses_a_kept_value_is_made_of_its_parts_too() {
        keep("menu", "list:menu");
        PageTrace.start();

        cache.find("menu");

        assertThat(PageTrace.stop()).containsExactly("list:menu");
    }

    @Test
    void a_read_is_done_once_and_again_after_a_change() {
        var reads = new ReadCache();
        var asked = new int[1];

        for (int n = 0; n < 3; n++) {
            assertThat(reads.get("menu", () -> read(asked))).isEqualTo(1);
        }
        reads.drop(Stale.item(7, "pages"));

        assertThat(reads.get("menu", () -> read(asked))).isEqualTo(2);
    }

    @Test
    void a_read_inside_a_page_counts_for_the_page_and_leaves_its_trace_running() {
        var reads = new ReadCache();
        PageTrace.start();
        PageTrace.text("before");

        reads.get("menu", () -> read(new int[1]));
        PageTrace.text("after");

        assertThat(PageTrace.stop()).containsExactlyInAnyOrder("text:before", "item:7", "text:after");
    }

    private static int read(int[] asked) {
        PageTrace.item(7);
        return ++asked[0];
    }

    private void keep(String key, String... tags) {
        cache.keep(key, key, Set.of(tags), cache.generation());
    }
}
