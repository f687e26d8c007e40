package net.dider.portal.content.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.cfg.StandalonePojoMapperSettings;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/**
 * The index itself: Lucene in {@code search/} of the data folder, or OpenSearch or Elasticsearch where
 * {@code PORTAL_SEARCH_URL} points. Knows how to open, write and read it; what has to be in it, others know.
 */
@ApplicationScoped
public class SearchIndex {

    private static final String BACKEND = "hibernate.search.backend.";
    private static final int SWEEP = 500;

    private Path folder;
    private Optional<String> url = Optional.empty();
    private volatile CloseableSearchMapping mapping;

    protected SearchIndex() {}

    @Inject
    SearchIndex(
            @ConfigProperty(name = "portal.data.dir", defaultValue = "data") String dataFolder,
            @ConfigProperty(name = "portal.search.url") Optional<String> url) {
        folder = Path.of(dataFolder, "search");
        this.url = url;
    }

    /** True where the index is in the data folder and belongs to this node alone. */
    boolean isEmbedded() {
        return url.isEmpty();
    }

    /** Where the node keeps its index and what it knows about it. */
    Path folder() {
        return folder;
    }

    /** Empty while the index is not open. */
    Optional<SearchMapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** Opens the index and makes it where there is none. */
    void open() {
        close();
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(SearchDocument.class))
                .properties(isEmbedded() ? lucene() : elsewhere(URI.create(url.orElseThrow())))
                .property(StandalonePojoMapperSettings.SCHEMA_MANAGEMENT_STRATEGY, "create-or-update")
                .property(StandalonePojoMapperSettings.MAPPING_CONFIGURER, (StandalonePojoMappingConfigurer)
                        context -> context.annotationMapping().discoverJandexIndexesFromAddedTypes(false))
                .build();
    }

    private Map<String, Object> lucene() {
        var settings = new HashMap<String, Object>();
        settings.put(BACKEND + "type", "lucene");
        settings.put(BACKEND + "lucene_version", "LATEST");
        settings.put(BACKEND + "directory.type", "local-filesystem");
        settings.put(BACKEND + "directory.root", files().toString());
        // Read, not mapped: what is mapped counts as the process's memory.
        settings.put(BACKEND + "directory.filesystem_access.strategy", "nio");
        settings.put(BACKEND + "thread_pool.size", 2);
        settings.put(BACKEND + "indexing.queue_count", 1);
        settings.put(BACKEND + "indexing.queue_size", 200);
        settings.put(BACKEND + "io.writer.ram_buffer_size", 8);
        return settings;
    }

    private static Map<String, Object> elsewhere(URI server) {
        var settings = new HashMap<String, Object>();
        settings.put(BACKEND + "type", "elasticsearch");
        settings.put(
                BACKEND + "uris",
                server.getScheme() + "://" + server.getRawAuthority().replaceFirst("^.*@", ""));
        if (!server.getPath().isEmpty()) {
            settings.put(BACKEND + "path_prefix", server.getPath());
        }
        if (server.getUserInfo() != null) {
            var user = server.getUserInfo().split(":", 2);
            settings.put(BACKEND + "username", user[0]);
            settings.put(BACKEND + "password", user.length > 1 ? user[1] : "");
        }
        settings.put(BACKEND + "connection_timeout", 2_000);
        settings.put(BACKEND + "read_timeout", 10_000);
        settings.put(BACKEND + "request_timeout", 15_000);
        settings.put(BACKEND + "thread_pool.size", 2);
        settings.put(BACKEND + "indexing.queue_count", 1);
        return settings;
    }

    private Path files() {
        return folder().resolve("index");
    }

    /** True when every file of the index is as Lucene wrote it. Only while it is closed. */
    boolean isSound() {
        if (!isEmbedded()) {
            return true;
        }
        var content = files().resolve("content");
        if (!Files.isDirectory(content)) {
            return false;
        }
        try (var directory = FSDirectory.open(content);
                var check = new CheckIndex(directory)) {
            check.setChecksumsOnly(true);
            return check.checkIndex().clean;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Throws the embedded index away; another server's stays and is written anew in place. */
    void discard() {
        close();
        if (isEmbedded() && Files.exists(files())) {
            try (var all = Files.walk(files())) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** These documents are in the index, and these are not; the next search sees it. */
    void write(Collection<SearchDocument> documents, Collection<String> goneIds) {
        work(IndexingPlanSynchronizationStrategy.sync(), documents, goneIds);
    }

    /** The same for many, taken in without a commit for each: on the disk and seen after {@link #settle()}. */
    void writeMany(Collection<SearchDocument> documents) {
        work(
                plan -> {
                    plan.documentCommitStrategy(DocumentCommitStrategy.NONE);
                    plan.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
                    plan.indexingFutureHandler(taken -> taken.join().throwable().ifPresent(SearchIndex::fail));
                },
                documents,
                Set.of());
    }

    private static void fail(Throwable reason) {
        throw new IllegalStateException("The search index takes nothing in", reason);
    }

    private void work(
            IndexingPlanSynchronizationStrategy strategy,
            Collection<SearchDocument> documents,
            Collection<String> goneIds) {
        try (var session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(strategy)
                .build()) {
            var plan = session.indexingPlan();
            documents.forEach(plan::addOrUpdate);
            goneIds.forEach(id -> plan.purge(SearchDocument.class, id, null));
        }
    }

    /** All that was written is on the disk and found from now on. */
    void settle() {
        read(session -> {
            session.workspace().flush();
            session.workspace().refresh();
            return null;
        });
    }

    /** Every document's id. */
    Set<String> ids() {
        return read(session -> {
            var ids = new HashSet<String>();
            try (var scroll = session.search(SearchDocument.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.matchAll())
                    .scroll(SWEEP)) {
                for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                    ids.addAll(chunk.hits());
                }
            }
            return ids;
        });
    }

    long count() {
        return read(session ->
                session.search(SearchDocument.class).where(f -> f.matchAll()).fetchTotalHitCount());
    }

    <T> T read(Function<SearchSession, T> question) {
        try (var session = mapping.createSession()) {
            return question.apply(session);
        }
    }

    @PreDestroy
    void close() {
        var open = mapping;
        mapping = null;
        if (open != null) {
            open.close();
        }
    }
}
