package net.dider.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets: one sentence and an end, or a portal that answers. */
class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** What only the portal itself can judge is said after the server has started. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(150);

    private static final Map<String, String> TURKISH_MACHINE = Map.of(
            "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR",
            "LANG", "tr_TR.UTF-8");

    @TempDir
    Path folder;

    @Test
    void a_killed_portal_has_lost_nothing_and_starts_again_on_a_turkish_machine() {
        var first = RunningPortal.launch(folder, Map.of("PORTAL_SEARCH_URL", "http://127.0.0.1:9"))
                .awaitReady();
        assertThat(first.get("/tr/").statusCode())
                .as("a search server that does not answer")
                .isEqualTo(200);
        assertThat(first.text("/tr/ara?q=izmir")).contains("sonuçlar şu anda eksik olabilir");
        var administrator = first.administrator();
        first.kill();

        try (var second = RunningPortal.launch(folder, TURKISH_MACHINE).awaitReady()) {
            assertThat(second.out())
                    .as("the administrator who was acknowledged before kill -9 is there: no new link is offered")
                    .noneMatch(l -> l.contains("/setup?token="));
            assertThat(administrator.signIn(second)).as("she can sign in").isNotEmpty();
            assertThat(second.out()).as("the console speaks Turkish").anyMatch(l -> l.startsWith("Portal hazır: "));
            for (var page : new String[] {"/tr/", "/en/", "/tr/hakkimizda", "/en/about-us"}) {
                assertThat(page(second, page))
                        .as("%s is the same on a Turkish machine", page)
                        .isEqualTo(page(RunningPortal.shared(), page));
            }
            assertThat(second.stop()).as("SIGTERM ends it").isIn(0, 143);
            assertThat(second.console()).doesNotContain("Exception");
        }
    }

    @Test
    void a_wrong_database_password_is_one_sentence() {
        var database = MySqlServer.get().createDatabase("wrong_password");

        assertRefused(
                Map.of(
                        "PORTAL_DB_URL",
                        MySqlServer.get().url(database),
                        "PORTAL_DB_USER",
                        MySqlServer.USER,
                        "PORTAL_DB_PASSWORD",
                        "not this one"),
                "refuses the user “portal”",
                "PORTAL_DB_PASSWORD");
    }

    @Test
    void a_proxy_that_looks_like_an_address_and_is_none_is_one_sentence() {
        assertRefused(
                AFTER_THE_START,
                Map.of("PORTAL_TRUSTED_PROXIES", "10.0.0.0/33"),
                "PORTAL_TRUSTED_PROXIES: 10.0.0.0/33.");
    }

    @Test
    void a_missing_database_is_one_sentence() {
        assertRefused(
                Map.of(
                        "PORTAL_DB_URL", MySqlServer.get().url("nowhere"),
                        "PORTAL_DB_USER", MySqlServer.USER,
                        "PORTAL_DB_PASSWORD", MySqlServer.PASSWORD),
                "nowhere",
                "PORTAL_DB_");
    }

    @Test
    void a_database_that_does_not_answer_is_one_sentence() {
        assertRefused(
                Map.of("PORTAL_DB_URL", "jdbc:mysql://127.0.0.1:" + MySqlServer.freePort() + "/portal"),
                "does not answer",
                "PORTAL_DB_URL");
    }

    @Test
    void a_taken_port_is_one_sentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Map.of("PORTAL_PORT", Integer.toString(other.getLocalPort())),
                    Integer.toString(other.getLocalPort()),
                    "PORTAL_PORT");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_one_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertRefused(
                Map.of("PORTAL_DATA_DIR", file.resolve("data").toString()), "cannot be written", "PORTAL_DATA_DIR");
    }

    @Test
    void a_data_folder_in_use_is_one_sentence_and_its_portal_goes_on() {
        var running = RunningPortal.shared();

        assertRefused(
                Map.of("PORTAL_DATA_DIR", running.dataFolder().toString()), "in use by another", "PORTAL_DATA_DIR");

        assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_setting_that_makes_no_sense_is_one_sentence() {
        assertRefused(Map.of("PORTAL_PORT", "http"), "PORTAL_PORT", "65535");
    }

    /** What is wrong, and the setting that cures it. */
    private void assertRefused(Map<String, String> settings, String... words) {
        assertRefused(SOON, settings, words);
    }

    private void assertRefused(Duration deadline, Map<String, String> settings, String... words) {
        try (var portal = RunningPortal.launch(folder.resolve("data"), settings)) {
            assertThat(portal.awaitExit(deadline)).as("exit code").isPositive();
            assertThat(portal.err())
                    .as("one sentence on stderr; the console said:%n%s", portal.console())
                    .singleElement()
                    .asString()
                    .contains(words)
                    .doesNotContain("Exception", "\tat ");
            assertThat(portal.console()).doesNotContain("\tat ");
        }
    }

    private static String page(RunningPortal portal, String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return portal.text(path).replace(":" + portal.port(), ":port");
    }
}
