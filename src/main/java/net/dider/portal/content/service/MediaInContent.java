package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.media.service.MediaUses;
import net.dider.portal.platform.text.Texts;

/** Which items show a file of the library, in what is published or in what is being worked on. */
@ApplicationScoped
public class MediaInContent implements MediaUses {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private ContentTypes types;

    @Override
    public List<Use> findUses(long mediaId) {
        return entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.item JOIN FETCH v.working LEFT JOIN v.published p"
                                + " WHERE v.working.body LIKE :mark OR p.body LIKE :mark OR v.working.ownText LIKE :mark"
                                + " OR p.ownText LIKE :mark ORDER BY v.id",
                        ContentVersion.class)
                .setParameter("mark", "%media:" + mediaId + "\"%")
                .getResultStream()
                .map(v -> new Use(
                        texts.get(types.get(v.getItem().getType()).getLabel()),
                        v.getWorking().getText().title(),
                        "/admin/content/edit?item=" + v.getItemId() + "&language=" + v.getLanguage()))
                .toList();
    }
}
