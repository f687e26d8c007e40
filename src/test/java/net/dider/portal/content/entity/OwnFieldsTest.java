package net.dider.portal.content.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnFieldsTest {

    @Test
    void what_is_typed_comes_back_as_it_was() {
        var fields = new OwnFields(
                Map.of("place", "Konak \"İskele\" \\ 2. kat\nüst salon", "capacity", "40", "file", "media:12"));

        assertThat(OwnFields.ofText(fields.toText())).isEqualTo(fields);
        assertThat(OwnFields.ofText(fields.toText()).get("place")).isEqualTo("Konak \"İskele\" \\ 2. kat\nüst salon");
    }

    @Test
    void what_says_nothing_is_not_kept() {
        var typed = new HashMap<String, String>();
        typed.put("place", "  ");
        typed.put("capacity", null);

        assertThat(new OwnFields(typed)).isEqualTo(OwnFields.NONE);
        assertThat(OwnFields.ofText("")).isEqualTo(OwnFields.NONE);
        assertThat(OwnFields.NONE.get("place")).isEmpty();
    }

    /** MediaInContent looks for the same mark in bodies and fields. */
    @Test
    void a_file_is_found_by_its_mark_and_not_by_the_beginning_of_another() {
        assertThat(new OwnFields(Map.of("file", "media:12")).toText()).contains("media:12\"");
    }
}
