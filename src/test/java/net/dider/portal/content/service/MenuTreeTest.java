package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dider.portal.content.service.MenuTree.Drop;
import net.dider.portal.content.service.MenuTree.Step;
import org.junit.jupiter.api.Test;

class MenuTreeTest {

    /** 1, 2 (3, 4), 5 */
    private final MenuTree tree = new MenuTree(List.of(line(1), line(2, line(3), line(4)), line(5)));

    private static MenuNode line(long id, MenuNode... children) {
        return new MenuNode(id, id, null, null, false, Map.of(), List.of(children));
    }

    private static String drawn(MenuTree tree) {
        return drawn(tree.nodes());
    }

    private static String drawn(List<MenuNode> nodes) {
        return nodes.stream()
                .map(n -> n.children().isEmpty() ? "" + n.id() : n.id() + "(" + drawn(n.children()) + ")")
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_line_goes_up_and_down_among_its_siblings_with_all_below_it() {
        assertThat(drawn(tree.step(2L, Step.UP, true))).isEqualTo("2(3 4) 1 5");
        assertThat(drawn(tree.step(2L, Step.DOWN, true))).isEqualTo("1 5 2(3 4)");
        assertThat(drawn(tree.step(4L, Step.UP, true))).isEqualTo("1 2(4 3) 5");
        assertThat(drawn(tree.step(3L, Step.DOWN, true))).isEqualTo("1 2(4 3) 5");
    }

    @Test
    void a_line_goes_below_the_one_before_and_out_again() {
        assertThat(drawn(tree.step(5L, Step.IN, true))).isEqualTo("1 2(3 4 5)");
        assertThat(drawn(tree.step(4L, Step.OUT, true))).isEqualTo("1 2(3) 4 5");
        assertThat(drawn(tree.step(5L, Step.IN, true).step(5L, Step.OUT, true))).isEqualTo(drawn(tree));
    }

    @Test
    void a_step_that_cannot_be_leaves_everything_as_it_is() {
        assertThat(tree.step(1L, Step.UP, true)).isSameAs(tree);
        assertThat(tree.step(5L, Step.DOWN, true)).isSameAs(tree);
        assertThat(tree.step(3L, Step.UP, true)).isSameAs(tree);
        assertThat(tree.step(1L, Step.IN, true)).isSameAs(tree);
        assertThat(tree.step(1L, Step.OUT, true)).isSameAs(tree);
        assertThat(tree.step(3L, Step.IN, true)).as("a third level").isSameAs(tree);
        assertThat(tree.step(2L, Step.IN, true)).as("with lines below it").isSameAs(tree);
        assertThat(tree.step(5L, Step.IN, false)).as("in a flat menu").isSameAs(tree);
        assertThat(tree.step(99L, Step.UP, true)).isSameAs(tree);
    }

    @Test
    void a_line_is_dropped_before_behind_or_below_another() {
        assertThat(drawn(tree.drop(5L, 1L, Drop.BEFORE, true))).isEqualTo("5 1 2(3 4)");
        assertThat(drawn(tree.drop(1L, 3L, Drop.AFTER, true))).isEqualTo("2(3 1 4) 5");
        assertThat(drawn(tree.drop(3L, 5L, Drop.INTO, true))).isEqualTo("1 2(4) 5(3)");
    }

    @Test
    void a_drop_that_cannot_be_loses_nothing() {
        assertThat(tree.drop(2L, 5L, Drop.INTO, true)).as("with lines below it").isSameAs(tree);
        assertThat(tree.drop(2L, 3L, Drop.AFTER, true)).as("below itself").isSameAs(tree);
        assertThat(tree.drop(1L, 3L, Drop.INTO, true)).as("a third level").isSameAs(tree);
        assertThat(tree.drop(1L, 1L, Drop.AFTER, true)).isSameAs(tree);
        assertThat(tree.drop(1L, 99L, Drop.AFTER, true)).isSameAs(tree);
        assertThat(tree.drop(1L, 5L, Drop.INTO, false)).as("in a flat menu").isSameAs(tree);
    }

    @Test
    void what_stood_below_a_line_that_goes_takes_its_place() {
        assertThat(drawn(tree.lifted(2L))).isEqualTo("1 3 4 5");
        assertThat(drawn(tree.lifted(3L))).isEqualTo("1 2(4) 5");
    }

    @Test
    void an_edited_line_keeps_its_place_and_what_is_below_it() {
        var edited = new MenuNode(2L, null, null, "https://example.org/", false, Map.of("tr", "Dışarı"), List.of());

        assertThat(drawn(tree.with(edited))).isEqualTo(drawn(tree));
        assertThat(tree.with(edited).find(2L).orElseThrow().address()).isEqualTo("https://example.org/");
    }
}
