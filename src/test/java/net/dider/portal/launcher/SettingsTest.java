package net.dider.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String OWN_KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void without_any_setting_the_portal_runs_on_loopback_with_its_own_database() throws StartFailure {
        var settings = new Settings(Map.of());

        assertThat(settings.port).isEqualTo(8080);
        assertThat(settings.address).isEqualTo("127.0.0.1");
        assertThat(settings.baseUrl).hasToString("http://localhost:8080");
        assertThat(settings.mysql()).isFalse();
        assertThat(settings.databaseUrl)
                .startsWith("jdbc:h2:file:" + settings.dataFolder)
                .contains(";MODE=MySQL", ";WRITE_DELAY=0");
    }

    @Test
    void a_mysql_address_gets_what_the_driver_needs_under_payara() throws StartFailure {
        var settings = new Settings(Map.of("PORTAL_DB_URL", "jdbc:mysql://db/portal"));

        assertThat(settings.mysql()).isTrue();
        assertThat(settings.databaseUrl)
                .startsWith("jdbc:mysql://db/portal?")
                .contains(
                        "fallbackToSystemKeyStore=false", "connectionTimeZone=UTC", "connectionCollation=utf8mb4_bin");
    }

    @Test
    void what_the_operator_says_in_the_address_wins() throws StartFailure {
        var settings = new Settings(Map.of("PORTAL_DB_URL", "jdbc:mysql://db/portal?connectTimeout=1"));

        assertThat(settings.databaseUrl).containsOnlyOnce("connectTimeout=").contains("?connectTimeout=1&");
    }

    @Test
    void only_this_machine_watches_and_nobody_forwards_unless_the_operator_says_so() throws StartFailure {
        var settings = new Settings(Map.of());

        assertThat(settings.monitors).isEmpty();
        assertThat(settings.trustedProxies).isEmpty();
        assertThat(settings.hosts).isEmpty();
    }

    @Test
    void lists_are_read_with_blanks_and_commas_too_many() throws StartFailure {
        var settings = new Settings(
                Map.of("PORTAL_HOSTS", " www.dider.net , dider.net,,", "PORTAL_TRUSTED_PROXIES", "10.0.0.5, fd00::/8"));

        assertThat(settings.hosts).isEqualTo("www.dider.net,dider.net");
        assertThat(settings.trustedProxies).isEqualTo("10.0.0.5,fd00::/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://dider.net", "dider.net:80", "a b", "dider.net/x", "dünya.org"})
    void a_host_with_anything_around_it_is_refused(String host) {
        assertThat(refusal(Map.of("PORTAL_HOSTS", "dider.net," + host))).isEqualTo("launcher.failure.hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "10.0.0", "10.0.0.0/8x", "face", "10.0.0.0 /8", "*"})
    void a_network_that_is_a_name_or_a_fragment_is_refused(String network) {
        assertThat(refusal(Map.of("PORTAL_TRUSTED_PROXIES", network))).isEqualTo("launcher.failure.networks");
        assertThat(refusal(Map.of("PORTAL_MONITORS", network))).isEqualTo("launcher.failure.networks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "٨٠"})
    void a_port_that_is_none_is_refused(String port) {
        assertThat(refusal(Map.of("PORTAL_PORT", port))).isEqualTo("launcher.failure.port");
    }

    @ParameterizedTest
    @CsvSource({
        "PORTAL_SMTP_PORT, smtp, launcher.failure.smtpPort",
        "PORTAL_SMTP_PORT, 0, launcher.failure.smtpPort",
        "PORTAL_SMTP_PORT, 65536, launcher.failure.smtpPort",
        "PORTAL_SMTP_TLS, STARTTLS, launcher.failure.smtpTls",
        "PORTAL_SMTP_TLS, ssl, launcher.failure.smtpTls",
        "PORTAL_MFA, no, launcher.failure.mfa",
        "PORTAL_SMTP_FROM, dider.net, launcher.failure.smtpFrom",
        "PORTAL_SMTP_FROM, DİDER <a@dider.net>, launcher.failure.smtpFrom",
        "PORTAL_SMTP_FROM, 'a@dider.net,b@dider.net', launcher.failure.smtpFrom"
    })
    void a_mail_setting_that_cannot_be_is_refused(String name, String value, String failure) {
        assertThat(refusal(Map.of(name, value))).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "PORTAL_UPLOAD_MAX_MB, 0",
        "PORTAL_UPLOAD_MAX_MB, 20 MB",
        "PORTAL_UPLOAD_MAX_MB, -1",
        "PORTAL_UPLOAD_AV_MAX_MB, 2001",
        "PORTAL_UPLOAD_AV_MAX_MB, viel"
    })
    void a_size_of_files_that_cannot_be_is_refused(String name, String value) {
        assertThat(refusal(Map.of(name, value))).isEqualTo("launcher.failure.uploadSize");
    }

    @Test
    void files_of_the_library_lie_with_the_data_unless_the_operator_says_otherwise() throws StartFailure {
        var usual = new Settings(Map.of("PORTAL_DATA_DIR", "/srv/portal"));
        var shared = new Settings(Map.of("PORTAL_MEDIA_DIR", "/mnt/media/../files", "PORTAL_UPLOAD_MAX_MB", "5"));

        assertThat(usual.mediaFolder).hasToString("/srv/portal/media");
        assertThat(usual.uploadMegabytes).isEqualTo(20);
        assertThat(usual.soundAndFilmMegabytes).isEqualTo(200);
        assertThat(shared.mediaFolder).hasToString("/mnt/files");
        assertThat(shared.uploadMegabytes).isEqualTo(5);
    }

    @Test
    void mail_settings_that_can_be_are_taken() throws StartFailure {
        new Settings(
                Map.of("PORTAL_SMTP_PORT", "25", "PORTAL_SMTP_TLS", "none", "PORTAL_SMTP_FROM", "no-reply@dider.net"));
        new Settings(Map.of("PORTAL_SMTP_PORT", "", "PORTAL_SMTP_TLS", " ", "PORTAL_SMTP_FROM", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dider.net", "ftp://dider.net", "https://dider.net/site", "https://dider.net?a", "https:// x"})
    void a_base_address_with_a_path_or_without_a_host_is_refused(String url) {
        assertThat(refusal(Map.of("PORTAL_BASE_URL", url))).isEqualTo("launcher.failure.baseUrl");
    }

    @Test
    void a_slash_at_the_end_of_the_base_address_is_forgiven() throws StartFailure {
        assertThat(new Settings(Map.of("PORTAL_BASE_URL", "https://dider.net/")).baseUrl)
                .hasToString("https://dider.net");
    }

    @Test
    void another_kind_of_database_is_refused_without_telling_its_password() {
        var failure = catchThrowableOfType(
                StartFailure.class,
                () -> new Settings(Map.of("PORTAL_DB_URL", "jdbc:postgresql://portal:geheim@db/portal")));

        assertThat(failure.key()).isEqualTo("launcher.failure.databaseKind");
        assertThat(failure.arguments()).doesNotContainNull().noneMatch(a -> a.toString()
                .contains("geheim"));
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_reads_it(@TempDir Path folder) throws Exception {
        var environment = Map.of("PORTAL_DATA_DIR", folder.toString());

        var first = new Settings(environment).secretKey();

        assertThat(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(new Settings(environment).secretKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_operators_own_key_is_not_written_anywhere(@TempDir Path folder) throws Exception {
        var settings = new Settings(Map.of("PORTAL_DATA_DIR", folder.toString(), "PORTAL_SECRET_KEY", OWN_KEY));

        assertThat(settings.secretKey()).isEqualTo(OWN_KEY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_turkish_machine_is_spoken_to_in_turkish_and_any_other_in_english() {
        assertThat(new LauncherTexts(Locale.forLanguageTag("tr-TR")).sentence("launcher.message.ready", "http://x"))
                .startsWith("Portal hazır");
        assertThat(new LauncherTexts(Locale.GERMANY).sentence("launcher.message.ready", "http://x"))
                .startsWith("The portal is ready");
    }

    private static String refusal(Map<String, String> environment) {
        var failure = catchThrowableOfType(StartFailure.class, () -> new Settings(environment));
        assertThat(failure).as("%s is refused", environment).isNotNull();
        return failure.key();
    }

    @Test
    void a_key_that_can_be_guessed_is_refused(@TempDir Path folder) throws StartFailure {
        var settings = new Settings(Map.of("PORTAL_DATA_DIR", folder.toString(), "PORTAL_SECRET_KEY", "gizli"));

        assertThatThrownBy(settings::secretKey).hasMessage("launcher.failure.secretKey");
    }
}
