package net.dider.portal.documents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.ShownItem;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.documents.service.DocumentsType;
import net.dider.portal.documents.service.PublishedDocuments;
import net.dider.portal.documents.service.PublishedDocuments.Offer;

/** What a document's page shows beside its text. */
@Named
@RequestScoped
public class DocumentsItemBacking {

    @Inject
    private ShownItem shownItem;

    @Inject
    private PublishedDocuments documents;

    private List<Offer> offers;

    public List<Offer> getOffers() {
        if (offers == null) {
            var text = shownItem.getText();
            offers = documents.offers(text.shared(), text.own(), text.language(), text.sourceLanguage());
        }
        return offers;
    }

    /** Null in the preview of one that was not said yet. */
    public DocumentKind getKind() {
        var kind = shownItem.getText().shared().get(DocumentsType.KIND);
        return kind.isEmpty() ? null : DocumentKind.valueOf(kind);
    }

    public String getYear() {
        return shownItem.getText().shared().get(DocumentsType.YEAR);
    }
}
