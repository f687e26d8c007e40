package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search server elsewhere is asked, and how; that it finds the same was seen on OpenSearch 2.19.1 (ADR 11). */
class SearchServerTest {

    private static final String OPENSEARCH =
            "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.0\"},\"tagline\":\"\"}";

    @TempDir
    Path folder;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private record Asked(String line, String authorization, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(new Asked(
                    line,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var known = line.equals("GET /arama/");
            var answer = (known ? OPENSEARCH : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders("GET".equals(exchange.getRequestMethod()) ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void a_server_is_asked_below_its_path_by_name_and_password_for_an_index_that_leaves_words_whole() {
        var url = "http://portal:gizli:parola@127.0.0.1:" + server.getAddress().getPort() + "/arama";
        var index = new SearchIndex(folder.toString(), Optional.of(url));

        assertThat(index.isEmbedded()).isFalse();
        // a busy machine may not connect in the time there is; then it asks once more
        for (var n = 0; n < 5 && asked.isEmpty(); n++) {
            assertThatThrownBy(index::open).isInstanceOf(RuntimeException.class).satisfies(e -> assertThat(e.toString())
                    .as("no password in a log")
                    .doesNotContain("gizli"));
        }
        index.close();

        var password = Base64.getEncoder().encodeToString("portal:gizli:parola".getBytes(StandardCharsets.UTF_8));
        assertThat(asked).isNotEmpty().allSatisfy(a -> {
            assertThat(a.line()).contains(" /arama");
            assertThat(a.authorization()).isEqualTo("Basic " + password);
        });
        assertThat(asked)
                .filteredOn(a -> a.line().startsWith("PUT /arama/content"))
                .first()
                .satisfies(a -> assertThat(a.body()).contains("titleFolded", "\"whitespace\""));
        assertThat(folder.resolve("search")).doesNotExist();
    }
}
