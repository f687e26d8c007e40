package net.dider.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final ClientAddress BEHIND_PROXIES = new ClientAddress("10.0.0.0/8, ::1, 192.0.2.1");

    @Test
    void without_a_trusted_proxy_nobody_is_believed() {
        assertThat(new ClientAddress("").of(request("10.0.0.1", "203.0.113.7"))).isEqualTo("10.0.0.1");
    }

    @Test
    void a_stranger_who_claims_to_forward_is_the_client() {
        assertThat(BEHIND_PROXIES.of(request("203.0.113.9", "198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    203.0.113.7                          | 203.0.113.7
                    198.51.100.1, 203.0.113.7            | 203.0.113.7
                    127.0.0.1,203.0.113.7 , 10.1.2.3     | 203.0.113.7
                    203.0.113.7, 192.0.2.1, 10.0.0.2     | 203.0.113.7
                    10.9.9.9, 10.1.2.3                   | 10.9.9.9
                    2001:DB8:0:0::7                      | 2001:db8::7
                    ::ffff:203.0.113.7                   | 203.0.113.7
                    """)
    void behind_a_trusted_proxy_the_last_stranger_is_the_client(String forwarded, String client) {
        assertThat(BEHIND_PROXIES.of(request("10.0.0.1", forwarded))).isEqualTo(client);
    }

    @Test
    void several_header_lines_are_one_list() {
        assertThat(BEHIND_PROXIES.of(request("10.0.0.1", "198.51.100.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "203.0.113.7:80",
                "[2001:db8::1]",
                "203.0.113.7,",
                "203.0.113.7, evil",
                "0x7f.1",
                "010.0.0.1",
                "2130706433",
                "203.0.113",
                "203.0.113.0/24",
                "203.0.113.*",
                "203.0.113.1-9",
                "fe80::1%eth0",
                "localhost",
                "<script>"
            })
    void what_is_no_address_leaves_the_proxy_as_the_client(String forwarded) {
        assertThat(BEHIND_PROXIES.of(request("10.0.0.1", forwarded))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.org", "10.0.0", "::1/129", "10.0.0.0/8 172.16.0.0/12", "/8", "*"})
    void a_setting_that_is_no_network_is_refused(String setting) {
        assertThatThrownBy(() -> Networks.parse("127.0.0.1," + setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.255.0.9, true",
        "128.0.0.1, false",
        "::1, true",
        "::2, false",
        "fd12::9, true",
        "fe80::1, false",
        "::ffff:127.0.0.1, true",
        "10.0.0.77, true",
        "10.0.1.1, false"
    })
    void a_network_knows_what_is_inside(String address, boolean inside) {
        assertThat(Networks.parse("127.0.0.0/8,::1, fd00::/8,10.0.0.5/24").contain(address))
                .isEqualTo(inside);
    }

    private static HttpServletRequest request(String peer, String... forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" ->
                        Collections.enumeration(
                                "X-Forwarded-For".equals(arguments[0]) ? List.of(forwarded) : List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
