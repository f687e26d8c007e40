package net.dider.portal.documents.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentType;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.documents.entity.Document;
import net.dider.portal.documents.entity.DocumentFile;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.media.service.MediaFiles;

/**
 * Documents: kind, year and the language of the file hold for the item; each language may have a file of its own, in
 * that language.
 */
@ApplicationScoped
public class DocumentsType implements ContentType {

    public static final String NAME = "documents";
    public static final String KIND = "kind";
    public static final String YEAR = "year";
    public static final String FILE = "file";
    public static final String FILE_LANGUAGE = "fileLanguage";

    /** How a file of the library is written in a field. */
    private static final String MEDIA = "media:";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MediaFiles files;

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public String getLabel() {
        return "documents.type.title.many";
    }

    @Override
    public String getFieldset() {
        return "/WEB-INF/fragments/document-fields.xhtml";
    }

    @Override
    public OwnFields clean(OwnFields typed, boolean source) throws ContentRefused {
        var kept = new HashMap<String, String>();
        var file = typed.get(FILE).strip();
        if (!file.isEmpty()) {
            var known = fileOf(typed).flatMap(files::find).filter(f -> !f.trashed());
            if (known.isEmpty()) {
                throw ContentRefused.field(FILE, "documents.refused.message.noSuchFile");
            }
            kept.put(FILE, MEDIA + known.get().id());
        }
        if (source) {
            var kind = typed.get(KIND);
            if (!kind.isEmpty() && kind(kind).isEmpty()) {
                throw ContentRefused.field(KIND, "documents.refused.message.noKind");
            }
            var year = typed.get(YEAR).strip();
            if (!year.matches("((19|20|21)\\d\\d)?")) {
                throw ContentRefused.field(YEAR, "documents.refused.message.notAYear");
            }
            var language = typed.get(FILE_LANGUAGE);
            if (!language.matches("([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?")) {
                throw ContentRefused.field(FILE_LANGUAGE, "documents.refused.message.noLanguage");
            }
            kept.put(KIND, kind);
            kept.put(YEAR, year);
            kept.put(FILE_LANGUAGE, language);
        }
        return new OwnFields(kept);
    }

    @Override
    public void publish(Publication publication) throws ContentRefused {
        var shared = publication.shared();
        require(shared, KIND, "documents.refused.message.needsKind");
        require(shared, YEAR, "documents.refused.message.needsYear");
        var id = publication.itemId();
        if (fileOf(shared).isEmpty() && fileOf(publication.own()).isEmpty()) {
            throw ContentRefused.field(FILE, "documents.refused.message.needsFile");
        }
        var kind = kind(shared.get(KIND)).orElse(DocumentKind.OTHER);
        var year = Integer.parseInt(shared.get(YEAR));
        var document = entityManager.find(Document.class, id);
        if (document == null) {
            entityManager.persist(new Document(id, kind, year));
        } else {
            document.change(kind, year);
        }
        keepFile(publication);
    }

    private void keepFile(Publication publication) {
        var before = entityManager
                .createQuery("SELECT f FROM DocumentFile f WHERE f.itemId = :item", DocumentFile.class)
                .setParameter("item", publication.itemId())
                .getResultStream()
                .filter(f -> f.getLanguage().equals(publication.language()))
                .findFirst();
        var file = fileOf(publication.own());
        if (file.isEmpty()) {
            before.ifPresent(entityManager::remove);
            return;
        }
        var row = before.orElseGet(() -> new DocumentFile(publication.itemId(), publication.language()));
        row.change(file.get(), languageOf(publication.own(), publication.language()));
        if (before.isEmpty()) {
            entityManager.persist(row);
        }
    }

    private static void require(OwnFields fields, String name, String message) throws ContentRefused {
        if (!fields.has(name)) {
            throw ContentRefused.field(name, message);
        }
    }

    @Override
    public void erase(long itemId) {
        for (var rows : new String[] {"DocumentFile d", "Document d"}) {
            entityManager
                    .createQuery("DELETE FROM " + rows + " WHERE d.itemId = :item")
                    .setParameter("item", itemId)
                    .executeUpdate();
        }
    }

    @Override
    public String getSchema() {
        return "DigitalDocument";
    }

    @Override
    public void describe(PublishedText text, JsonObjectBuilder thing) {
        thing.add("name", text.title())
                .add("datePublished", text.firstPublishedAt().toString())
                .add("dateModified", text.publishedAt().toString());
    }

    static Optional<DocumentKind> kind(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst();
    }

    /** The number of the file that a language hands out. */
    static Optional<Long> fileOf(OwnFields fields) {
        var file = fields.get(FILE);
        var number = file.startsWith(MEDIA) ? file.substring(MEDIA.length()) : file;
        return number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    /** The language a file is written in: the one that was said, else that of the text beside it. */
    static String languageOf(OwnFields fields, String textLanguage) {
        return fields.has(FILE_LANGUAGE) ? fields.get(FILE_LANGUAGE) : textLanguage;
    }
}
