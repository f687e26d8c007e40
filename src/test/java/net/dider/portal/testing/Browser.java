package net.dider.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium for a test class: {@code @RegisterExtension static final Browser BROWSER}. Every page is a new
 * visitor's; what is open when a test fails is in {@code target/screenshots}.
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

    private final List<BrowserContext> contexts = new CopyOnWriteArrayList<>();
    private Playwright playwright;
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
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    public Visit visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
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

    /** What axe holds against the page, one line a rule with the places; all its rules, or only those named. */
    @SuppressWarnings("deprecation") // the other mode opens a second page each time and takes twice as long
    public static List<String> barriers(Page page, String... rules) {
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
        if (!CHROMIUM.toFile().canExecute()) {
            throw new IllegalStateException(CHROMIUM + " is missing: apt-get install -y chromium");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var failed = test.getExecutionException().isPresent();
        var number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                if (failed) {
                    var name = test.getRequiredTestClass().getSimpleName() + "."
                            + test.getRequiredTestMethod().getName() + "-" + number++ + ".png";
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
                }
            }
            context.close();
        }
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
    }
}
