package net.dider.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium for a test class: {@code @RegisterExtension static final Browser BROWSER}. Every page is a new
 * visitor's, but for those of a {@link #regular}; what is open when a test fails is in {@code target/screenshots}. It is
 * started once for the run.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** What axe holds against the page, and nothing of what it holds for it, which takes longer to write down. */
    private static final String BARRIERS =
            """
            async rules => {
              const options = rules.length === 0 ? {} : {runOnly: rules};
              const found = await axe.run(document, {resultTypes: ['violations'], ...options});
              return found.violations.map(v => `${v.id}: ${v.help} at ${v.nodes.map(n => JSON.stringify(n.target))}`);
            }
            """;

    private final List<BrowserContext> contexts = new CopyOnWriteArrayList<>();
    private final Map<String, Visit> regulars = new HashMap<>();
    private com.microsoft.playwright.Browser chromium;

    /** A page, and what the browser complained of or fetched since it is open. */
    public record Visit(Page page, List<String> complaints, Transfer transfer) {

        public Visit open(String url) {
            page.navigate(url);
            return this;
        }
    }

    /** What went over the line, as the developer tools count it. */
    public static final class Transfer {

        private final List<String> requests = new CopyOnWriteArrayList<>();
        private volatile long bytes;

        public List<String> requests() {
            return requests;
        }

        public long bytes() {
            return bytes;
        }

        private void received(JsonObject event) {
            bytes += event.get("encodedDataLength").getAsLong();
        }
    }

    /** A visitor nobody has seen before. */
    public Visit visitor() {
        return visitor(new NewContextOptions());
    }

    public Visit visitor(NewContextOptions options) {
        var context = chromium.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        var complaints = new CopyOnWriteArrayList<String>();
        page.onConsoleMessage(m -> {
            if (List.of("error", "warning").contains(m.type())) {
                complaints.add(m.type() + ": " + m.text() + " (" + m.location() + ")");
            }
        });
        page.onPageError(complaints::add);
        var transfer = new Transfer();
        page.onRequest(r -> transfer.requests.add(r.url()));
        var tools = context.newCDPSession(page);
        tools.send("Network.enable");
        tools.on("Network.loadingFinished", transfer::received);
        return new Visit(page, complaints, transfer);
    }

    /**
     * Who comes again and again and brings the page, the cookies and the cache of last time, until a test fails. The
     * visit holds no complaint of before.
     *
     * @param first makes a new visit ready, by signing in for instance
     */
    public Visit regular(String name, NewContextOptions options, UnaryOperator<Visit> first) {
        var visit = regulars.computeIfAbsent(name, n -> {
            var made = first.apply(visitor(options));
            contexts.remove(made.page().context());
            return made;
        });
        visit.complaints().clear();
        return visit;
    }

    public Visit regular(String name, NewContextOptions options) {
        return regular(name, options, UnaryOperator.identity());
    }

    /** What axe holds against the page, one line a rule with the places; all its rules, or only those named. */
    @SuppressWarnings("unchecked")
    public static List<String> barriers(Page page, String... rules) {
        if (page.frames().size() > 1) {
            return barriersOfFrames(page, rules);
        }
        if (!(Boolean) page.evaluate("'axe' in window")) {
            bringAxe(page);
        }
        return (List<String>) page.evaluate(BARRIERS, List.of(rules));
    }

    /** Through the developer tools: half as long as when Playwright reads it first. */
    private static void bringAxe(Page page) {
        var script = new JsonObject();
        script.addProperty("expression", "{" + AXE + "}");
        var tools = page.context().newCDPSession(page);
        tools.send("Runtime.evaluate", script);
        tools.detach();
    }

    @SuppressWarnings("deprecation") // the other mode opens a second page each time and takes twice as long
    private static List<String> barriersOfFrames(Page page, String... rules) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return (rules.length == 0 ? axe : axe.withRules(List.of(rules)))
                .analyze().getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " at "
                                + v.getNodes().stream()
                                        .map(n -> n.getTarget().toString())
                                        .toList())
                        .toList();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        chromium = test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(OfTheRun.class)
                .chromium();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            regulars.values().forEach(v -> contexts.add(v.page().context()));
            regulars.clear();
            photograph(test);
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private void photograph(ExtensionContext test) {
        var number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                var name = test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName() + "-" + number++ + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        regulars.values().forEach(v -> v.page().context().close());
        regulars.clear();
    }

    /** Started when first asked for, and again should it have died; JUnit closes it when all tests are done. */
    static final class OfTheRun implements AutoCloseable {

        private Playwright playwright;
        private com.microsoft.playwright.Browser chromium;

        com.microsoft.playwright.Browser chromium() {
            if (chromium == null || !chromium.isConnected()) {
                if (!CHROMIUM.toFile().canExecute()) {
                    throw new IllegalStateException(CHROMIUM + " is missing: apt-get install -y chromium");
                }
                close();
                playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(ARGUMENTS));
            }
            return chromium;
        }

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }
    }
}
