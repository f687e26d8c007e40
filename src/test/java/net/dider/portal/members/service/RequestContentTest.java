package net.dider.portal.members.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.members.entity.GuardedField;
import org.junit.jupiter.api.Test;

class RequestContentTest {

    @Test
    void no_log_gets_a_word_of_it() {
        assertThat(new RequestContent(GuardedField.IDENTITY_NUMBER, "10000000146", "gizli").toString())
                .doesNotContain("10000000146", "gizli");
    }
}
