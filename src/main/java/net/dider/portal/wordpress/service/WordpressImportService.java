package net.dider.portal.wordpress.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.content.service.ContentImportService;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.wordpress.entity.ImportBatch;
import net.dider.portal.wordpress.entity.ImportedTerm;
import net.dider.portal.wordpress.entity.ImportedText;
import net.dider.portal.wordpress.service.WxrRefused.Reason;

/** Imports a WordPress site: first only said, then all of it or nothing. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.CONTENT)
public class WordpressImportService {

    /** Rows in memory at a time. */
    private static final int AT_A_TIME = 50;
    /** Nobody in particular: tests and consoles. */
    private static final long NOBODY = 0;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ImportFolder folder;

    @Inject
    private ImportReports reports;

    @Inject
    private ImportPlanner planner;

    @Inject
    private PostTexts texts;

    @Inject
    private ContentImportService content;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    private long who() {
        var account = signedIn.accountId();
        return account == null ? NOBODY : account;
    }

    /** Keeps the file for its import; nothing else is stored. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void upload(InputStream file, String name, ImportOptions options) throws WxrRefused {
        try {
            folder.keep(who(), file, name, options);
            reports.forget(who());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the file that waits for its import; empty when none does. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> findWaiting() {
        try {
            return folder.find(who()).map(ImportFolder.Upload::name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws WxrRefused with {@code GONE} when no file waits */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportReport getReport() throws WxrRefused {
        return reports.get(who());
    }

    /** Forgets the waiting file. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard() {
        try {
            folder.discard(who());
            reports.forget(who());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does what the report said, as a whole.
     *
     * @param digest of the report that was read
     * @return the import's number
     * @throws WxrRefused with {@code CHANGED} when something else would happen by now; nothing is stored then
     */
    public long run(String digest) throws WxrRefused, ContentRefused {
        if (!reports.running.tryLock()) {
            throw new WxrRefused(Reason.BUSY);
        }
        try {
            var upload = folder.find(who()).orElseThrow(() -> new WxrRefused(Reason.GONE));
            reports.forget(who());
            var plan = planner.plan(upload.file(), upload.options());
            if (!ImportPlan.digest(plan.lines()).equals(digest)) {
                throw new WxrRefused(Reason.CHANGED);
            }
            return store(upload, plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reports.running.unlock();
        }
    }

    private long store(ImportFolder.Upload upload, ImportPlan plan) throws WxrRefused, ContentRefused, IOException {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var batch = new ImportBatch(upload.name(), cut(plan.siteAddress(), 300), now, signedIn.accountId());
        entityManager.persist(batch);
        entityManager.flush();
        var id = batch.getId();
        var items = new IdentityHashMap<ImportGroup, Long>();
        for (var group : plan.groups()) {
            var parent = group.parent == null ? group.parentItem : items.get(group.parent);
            items.put(group, content.begin(group.type, group.sourceLanguage, parent, now));
            breathe(items.size());
        }
        write(upload, plan, items, id, now);
        publish(plan, items, now);
        int all = plan.groups().stream().mapToInt(g -> g.texts.size()).sum();
        entityManager.find(ImportBatch.class, id).count(items.size(), all);
        audited.fire(Audited.of(AuditKind.CONTENT_IMPORTED, "import", id)
                .change(null, upload.name() + ": " + items.size() + " / " + all));
        content.finish(items.values());
        return id;
    }

    /** What is stored leaves memory; the transaction keeps it. */
    private void breathe(int done) {
        if (done % AT_A_TIME == 0) {
            entityManager.flush();
            entityManager.clear();
        }
    }

    private void write(
            ImportFolder.Upload upload, ImportPlan plan, Map<ImportGroup, Long> items, long batch, Instant now)
            throws WxrRefused, ContentRefused, IOException {
        var known = plan.byAddress();
        var library = texts.library();
        var refused = new ArrayList<ContentRefused>();
        var next = plan.posts().iterator();
        var done = new int[1];
        try (var in = Files.newInputStream(upload.file())) {
            WxrReader.read(in, post -> {
                var planned = next.next();
                if (planned.isSkipped() || !refused.isEmpty()) {
                    return;
                }
                var body = texts.convert(post, plan.site(), library, address -> Optional.ofNullable(known.get(address))
                        .map(p -> "item:" + items.get(p.group)));
                try {
                    write(planned, post, body.html(), items.get(planned.group), batch, now);
                    breathe(++done[0]);
                } catch (ContentRefused e) {
                    refused.add(e);
                }
            });
        }
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
    }

    private void write(PlannedPost planned, WxrPost post, String body, long item, long batch, Instant now)
            throws ContentRefused {
        var revision = content.write(item, planned.language, PostTexts.text(planned, post, body), now);
        var text = new ImportedText(
                entityManager.getReference(ImportBatch.class, batch),
                planned.sourceKey,
                item,
                planned.language,
                planned.title(),
                revision,
                planned.isShown() ? last(planned, now) : null);
        entityManager.persist(text);
        planned.terms()
                .forEach(t -> entityManager.persist(new ImportedTerm(text, cut(t.taxonomy(), 40), cut(t.name(), 200))));
        for (var address : planned.addresses) {
            content.lead(address, planned.language, item, now);
        }
    }

    private void publish(ImportPlan plan, Map<ImportGroup, Long> items, Instant now) throws ContentRefused {
        int done = 0;
        for (var group : plan.groups()) {
            for (var post : List.copyOf(group.texts.values())) {
                if (post.isShown()) {
                    content.publish(items.get(group), post.language, first(post, now), last(post, now));
                    breathe(++done);
                }
            }
        }
        entityManager.flush();
        entityManager.clear();
    }

    private static Instant first(PlannedPost post, Instant now) {
        var date = post.head.date();
        return date == null || date.isAfter(now) ? now : date;
    }

    private static Instant last(PlannedPost post, Instant now) {
        var changed = post.head.changed();
        var first = first(post, now);
        return changed == null || changed.isAfter(now) || changed.isBefore(first) ? first : changed;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
