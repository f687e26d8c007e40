package net.dider.portal.documents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.documents.service.DocumentListService.Asked;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaFiles;
import net.dider.portal.platform.cache.ReadCache;

/** Lists of documents and their files, from memory while nothing of them changes. */
@ApplicationScoped
public class PublishedDocuments {

    @Inject
    private DocumentListService service;

    @Inject
    private MediaFiles media;

    @Inject
    private ReadCache cache;

    private record Question(String name, Object asked, int first, int count) {}

    /** A file that a reader may take, and the language it is written in. */
    public record Offer(MediaFile file, String language) {}

    public List<DocumentCard> find(Asked asked, int first, int count) {
        return cache.get(new Question("documents", asked, first, count), () -> service.find(asked, first, count));
    }

    public long count(Asked asked) {
        return cache.get(new Question("documents.count", asked, 0, 0), () -> service.count(asked));
    }

    public List<DocumentKind> findKinds(String language) {
        return cache.get(new Question("documents.kinds", language, 0, 0), () -> service.findKinds(language));
    }

    public List<Integer> findYears(String language) {
        return cache.get(new Question("documents.years", language, 0, 0), () -> service.findYears(language));
    }

    public List<String> findFileLanguages(String language) {
        return cache.get(
                new Question("documents.languages", language, 0, 0), () -> service.findFileLanguages(language));
    }

    /** The files of these documents, all in one look-up. */
    public Map<Long, MediaFile> findFiles(Collection<DocumentCard> cards) {
        var ids = new TreeSet<Long>();
        cards.forEach(c -> {
            DocumentsType.fileOf(c.own()).ifPresent(ids::add);
            DocumentsType.fileOf(c.shared()).ifPresent(ids::add);
        });
        return ids.isEmpty() ? Map.of() : media.findAll(ids);
    }

    /** What a reader of a language is offered: that language's own file first, then the source's. */
    public List<Offer> offers(
            OwnFields shared, OwnFields own, String language, String sourceLanguage, Map<Long, MediaFile> known) {
        var offers = new ArrayList<Offer>();
        DocumentsType.fileOf(own)
                .map(known::get)
                .ifPresent(f -> offers.add(new Offer(f, DocumentsType.languageOf(own, language))));
        if (!language.equals(sourceLanguage)) {
            DocumentsType.fileOf(shared)
                    .map(known::get)
                    .ifPresent(f -> offers.add(new Offer(f, DocumentsType.languageOf(shared, sourceLanguage))));
        }
        return offers.stream().filter(o -> !o.file().trashed()).toList();
    }

    public List<Offer> offers(OwnFields shared, OwnFields own, String language, String sourceLanguage) {
        var card = new DocumentCard(null, language, sourceLanguage, "", "", "", null, 0, shared, own);
        return offers(shared, own, language, sourceLanguage, findFiles(List.of(card)));
    }
}
