package net.dider.portal.platform.web;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.platform.cache.PageStore;
import net.dider.portal.platform.persistence.QueryCounter;
import net.dider.portal.platform.security.Monitors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /health/metrics} in Prometheus' text format: the JVM, sessions, queries, ready pages. Off unless {@code
 * PORTAL_METRICS=on}, and for {@link Monitors} only. The server's own {@code /metrics} stays off: it has no such door.
 */
@WebServlet("/health/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "portal.metrics", defaultValue = "off")
    private String setting;

    @Inject
    private transient Monitors monitors;

    @Inject
    private transient PageStore pages;

    private transient PrometheusRegistry registry;

    @Override
    public void init() {
        if (!"on".equals(setting)) {
            return;
        }
        registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        GaugeWithCallback.builder()
                .name("portal_sessions")
                .help("Sessions that have not ended")
                .callback(metric -> metric.call(OpenSessions.count()))
                .register(registry);
        CounterWithCallback.builder()
                .name("portal_queries_total")
                .help("Queries sent to the database")
                .callback(metric -> metric.call(QueryCounter.total()))
                .register(registry);
        CounterWithCallback.builder()
                .name("portal_pages_total")
                .help("Public pages asked for, by whether they were ready")
                .labelNames("ready")
                .callback(metric -> {
                    metric.call(pages.hits(), "yes");
                    metric.call(pages.misses(), "no");
                })
                .register(registry);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (registry == null || !monitors.include(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var format = PrometheusTextFormatWriter.create();
        response.setContentType(format.getContentType());
        response.setHeader("Cache-Control", "no-store");
        format.write(response.getOutputStream(), registry.scrape());
    }
}
