package net.dider.portal.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tr/", "/tr/%C3%A7i%c4%9fdem", "/assets/portal.css", "/a~b/(c)'d"})
    void an_address_of_printable_ascii_is_well_formed(String address) {
        assertThat(RequestLine.isWellFormed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "tr/",
                "http://evil.org/",
                "/%",
                "/%4",
                "/%zz",
                "/%4g",
                "/ç",
                "/a b",
                "/\u0000",
                "/\u007f",
                "/\r\nX: y"
            })
    void what_the_server_would_answer_with_an_empty_page_is_not(String address) {
        assertThat(RequestLine.isWellFormed(address)).isFalse();
    }
}
