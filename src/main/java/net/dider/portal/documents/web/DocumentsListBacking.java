package net.dider.portal.documents.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.documents.service.DocumentCard;
import net.dider.portal.documents.service.DocumentListService.Asked;
import net.dider.portal.documents.service.PublishedDocuments;
import net.dider.portal.documents.service.PublishedDocuments.Offer;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.platform.address.ListAddress;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** The list of documents by kind, year and language of the file. Everything stands in the address. */
@Named
@RequestScoped
public class DocumentsListBacking {

    private static final int PAGE_SIZE = 20;
    private static final String KIND = "kind";
    private static final String YEAR = "year";
    private static final String LANGUAGE = "language";

    @Inject
    private PublishedDocuments documents;

    @Inject
    private DocumentTexts words;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    private ListAddress address;
    private List<String> kinds;
    private List<String> years;
    private List<String> fileLanguages;
    private List<DocumentCard> cards;
    private Map<Long, MediaFile> files;
    private long count;

    @PostConstruct
    void load() {
        var language = activeLanguage.getCode();
        kinds = DocumentTexts.names(documents.findKinds(language));
        years = documents.findYears(language).stream().map(y -> y.toString()).toList();
        fileLanguages = documents.findFileLanguages(language);
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        address = ListAddress.of(routes.path("documents.list", language), parameters, KIND, YEAR, LANGUAGE)
                .among(KIND, kinds)
                .among(YEAR, years)
                .among(LANGUAGE, fileLanguages);
        var asked = new Asked(
                language,
                address.get(KIND) == null ? null : DocumentKind.valueOf(address.get(KIND)),
                address.get(YEAR) == null ? null : Integer.valueOf(address.get(YEAR)),
                address.get(LANGUAGE));
        count = documents.count(asked);
        address = address.within(getPageCount());
        cards = documents.find(asked, (address.page() - 1) * PAGE_SIZE, PAGE_SIZE);
        files = documents.findFiles(cards);
    }

    /** Only where there is something to choose. */
    public List<ListAddress.Filter> getFilters() {
        var all = texts.get("documents.list.link.all");
        var filters = new ArrayList<ListAddress.Filter>();
        if (kinds.size() > 1) {
            filters.add(address.filter(
                    KIND,
                    texts.get("documents.list.field.kind"),
                    all,
                    kinds,
                    k -> words.kind(DocumentKind.valueOf(k))));
        }
        if (years.size() > 1) {
            filters.add(address.filter(YEAR, texts.get("documents.list.field.year"), all, years, y -> y));
        }
        if (fileLanguages.size() > 1) {
            filters.add(address.filter(
                    LANGUAGE, texts.get("documents.list.field.language"), all, fileLanguages, words::languageName));
        }
        return filters;
    }

    public boolean isFiltered() {
        return !address.filters().isEmpty();
    }

    public List<Offer> offers(DocumentCard card) {
        return documents.offers(card.shared(), card.own(), card.language(), card.sourceLanguage(), files);
    }

    public List<DocumentCard> getDocuments() {
        return cards;
    }

    public String pathOf(DocumentCard card) {
        return routes.path("documents", null, card.path(), card.language());
    }

    public long getCount() {
        return count;
    }

    public String getCountText() {
        return texts.format("documents.list.text.count", count);
    }

    public ListAddress getAddress() {
        return address;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }
}
