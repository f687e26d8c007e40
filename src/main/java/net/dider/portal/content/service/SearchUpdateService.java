package net.dider.portal.content.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.cluster.ChangeWindow;
import net.dider.portal.platform.language.Languages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps this node's search index in step with what is published: makes it when it is missing or damaged, takes in this
 * node's changes right after their commit and other nodes' within two seconds. Whatever fails, the site goes on without
 * search and this tries again.
 */
@Startup
@Singleton
@PermitAll
@DependsOn({"SchemaMigration", "StarterContent"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchUpdateService {

    private static final Logger LOG = Logger.getLogger(SearchUpdateService.class.getName());
    private static final int BATCH = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(20);
    /** A node that was away longer makes its index anew. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private SearchIndex index;

    @Inject
    private SearchMemory memory;

    @Inject
    private IndexChangeService changes;

    @Inject
    private PublishedContentService published;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentTypes types;

    @Inject
    private Languages languages;

    @Inject
    @ConfigProperty(name = "portal.db.url", defaultValue = "")
    private String databaseUrl;

    private final ReentrantLock lock = new ReentrantLock();
    private ChangeWindow window;
    private volatile boolean complete;
    private volatile boolean damaged;
    private volatile boolean woken = true;
    private boolean alone;
    private String trouble;
    private Instant nextLook = Instant.MIN;
    private Instant nextCleaning = Instant.MIN;

    @PostConstruct
    void start() {
        alone = databaseUrl.startsWith("jdbc:h2:file:"); // nobody else can change this database
    }

    /** False while the index is made anew or cannot be used: results may be missing. */
    public boolean isComplete() {
        return complete;
    }

    /** The index is made anew from what is published, within a few seconds. */
    public void renew() {
        lock.lock();
        try {
            memory.forget();
            distrust();
        } finally {
            lock.unlock();
        }
    }

    /** A search failed where it must not: the index is looked at, and made anew if need be. */
    public void distrust() {
        complete = false;
        damaged = true;
        woken = true;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        var now = Instant.now();
        var due = woken || !alone || !now.isBefore(nextCleaning);
        if (due && !now.isBefore(nextLook) && lock.tryLock()) {
            try {
                work(now);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Takes in what was published a moment ago, unless the index is not ready anyway. */
    public void follow() {
        woken = true;
        if (complete) {
            catchUpNow();
        }
    }

    private void catchUpNow() {
        lock.lock();
        try {
            if (complete) {
                work(Instant.now());
            }
        } finally {
            lock.unlock();
        }
    }

    private void work(Instant now) {
        woken = false;
        nextLook = now.plus(BETWEEN_LOOKS);
        try {
            if (damaged || index.mapping().isEmpty()) {
                open(now);
            }
            catchUp(now);
            complete = true;
            trouble = null;
            if (!now.isBefore(nextCleaning)) {
                nextCleaning = now.plus(BETWEEN_CLEANINGS);
                changes.clean(now.minus(KEPT));
                memory.remember(window.floor());
            }
        } catch (RuntimeException | LinkageError e) {
            // A timer whose method throws twice is cancelled by the container.
            LOG.log(e.toString().equals(trouble) ? Level.FINE : Level.WARNING, "Search is not up to date", e);
            trouble = e.toString();
            complete = false;
            woken = true;
            nextLook = now.plus(REST_AFTER_FAILURE);
        }
    }

    private void open(Instant now) {
        index.close();
        var floor = memory.recall(now.minus(KEPT.minus(BETWEEN_CLEANINGS.multipliedBy(2))));
        var usable = floor.isPresent() && floor.get() <= changes.getLastBefore(now.plus(KEPT)) && index.isSound();
        if (usable) {
            index.open();
            window = new ChangeWindow(floor.get());
            catchUp(now);
            usable = index.count() == published.countAll();
        }
        if (!usable) {
            rebuild(now);
        }
        damaged = false;
    }

    private void rebuild(Instant now) {
        complete = false;
        if (trouble == null) { // said once, however often it fails after that
            LOG.info("The search index is made anew");
        }
        memory.forget();
        index.discard();
        index.open();
        // What is committed while this reads is taken in again afterwards.
        window = new ChangeWindow(changes.getLastBefore(now.minus(ChangeWindow.LONGEST_TRANSACTION)));
        var kept = new HashSet<String>();
        long last = 0;
        for (var ids = published.findPublishedIds(last, BATCH);
                !ids.isEmpty();
                ids = published.findPublishedIds(last, BATCH)) {
            var documents = documents(ids);
            documents.forEach(d -> kept.add(d.id()));
            index.writeMany(documents);
            last = ids.get(ids.size() - 1);
        }
        index.settle();
        var found = index.ids();
        if (!found.containsAll(kept)) {
            throw new IllegalStateException("The search index did not keep all texts");
        }
        found.removeAll(kept);
        if (!found.isEmpty()) {
            index.write(List.of(), found);
        }
        catchUp(now);
        memory.remember(window.floor());
        LOG.log(Level.INFO, "The search index holds {0} texts, made in {1} ms", new Object[] {
            kept.size(), Duration.between(now, Instant.now()).toMillis()
        });
    }

    private void catchUp(Instant now) {
        var fresh = changes.findAfter(window.floor()).stream()
                .filter(c -> window.isNew(c.id()))
                .toList();
        var items = new ArrayList<>(
                new LinkedHashSet<>(fresh.stream().map(c -> c.itemId()).toList()));
        for (int from = 0; from < items.size(); from += BATCH) {
            apply(items.subList(from, Math.min(items.size(), from + BATCH)));
        }
        if (!fresh.isEmpty()) {
            fresh.forEach(c -> window.applied(c.id(), now));
            memory.remember(window.floor());
        }
    }

    private void apply(Collection<Long> items) {
        var documents = documents(items);
        var gone = new HashSet<String>();
        items.forEach(i -> languages.getAll().forEach(l -> gone.add(SearchDocument.id(i, l.getCode()))));
        documents.forEach(d -> gone.remove(d.id()));
        index.write(documents, gone);
    }

    private List<SearchDocument> documents(Collection<Long> items) {
        return published.findForIndex(items).stream()
                .map(t -> new SearchDocument(t, routes.pathOf(t), types.get(t.type())))
                .toList();
    }
}
