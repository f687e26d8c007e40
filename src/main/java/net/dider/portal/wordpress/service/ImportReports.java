package net.dider.portal.wordpress.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import net.dider.portal.wordpress.service.WxrRefused.Reason;

/** The last reports, so that turning a page reads no file again; each can be made anew from the file. */
@ApplicationScoped
class ImportReports {

    @Inject
    private ImportFolder folder;

    @Inject
    private ImportPlanner planner;

    /** One import at a time. */
    final ReentrantLock running = new ReentrantLock();

    private final Cache<Long, ImportReport> reports = Caffeine.newBuilder()
            .maximumSize(4)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    ImportReport get(long accountId) throws WxrRefused {
        try {
            var upload = folder.find(accountId).orElseThrow(() -> new WxrRefused(Reason.GONE));
            var kept = reports.getIfPresent(accountId);
            if (kept != null && kept.uploadedAt().equals(upload.uploadedAt())) {
                return kept;
            }
            var plan = planner.plan(upload.file(), upload.options());
            var lines = plan.lines();
            var made = new ImportReport(
                    upload.name(),
                    plan.siteAddress(),
                    upload.options(),
                    upload.uploadedAt(),
                    lines,
                    ImportPlan.digest(lines));
            reports.put(accountId, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(long accountId) {
        reports.invalidate(accountId);
    }
}
