package net.dider.portal.members.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.members.entity.GuardedField;
import org.junit.jupiter.api.Test;

class RequestContentTest {

    @Test
    void what_was_asked_is_read_as_it_was_written() {
        var content = new RequestContent(GuardedField.FAMILY_NAME, "Şahin “Işık”", "Evlendim.\nBelge ektedir.");

        assertThat(RequestContent.read(content.json())).isEqualTo(content);
    }

    @Test
    void words_alone_name_no_field() {
        var content = new RequestContent(null, "", "Adresim silinsin.");

        assertThat(RequestContent.read(content.json())).isEqualTo(content);
    }

    @Test
    void no_log_gets_a_word_of_it() {
        assertThat(new RequestContent(GuardedField.IDENTITY_NUMBER, "10000000146", "gizli").toString())
                .doesNotContain("10000000146", "gizli");
    }
}
