package net.dider.portal.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    private final KnownHosts hosts = new KnownHosts("Portal.INIDER.org", " other.example.org, ,[fd00::1]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.inider.org",
                "PORTAL.INIDER.ORG",
                "portal.inider.org:8443",
                "other.example.org",
                "[fd00::1]:80"
            })
    void its_own_names_are_known_whatever_the_port_and_the_machines_language(String host) {
        assertThat(hosts.know(host, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void loopback_names_are_known_over_loopback_only(String host) {
        assertThat(hosts.know(host, true)).isTrue();
        assertThat(hosts.know(host, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":80",
                "evil.example.org",
                "portal.inider.org.evil.org",
                "evil.org:80@portal.inider.org",
                "portal.inider.org@evil.org",
                "portal.inider.org:80:80",
                "portal.inider.org:x",
                "portal.inider.org/",
                "portal.inider.org.",
                "portal.ınider.org",
                "localhost.evil.org",
                "[::1",
                "127.0.0.2"
            })
    void every_other_name_is_unknown(String host) {
        assertThat(hosts.know(host, true)).isFalse();
    }
}
