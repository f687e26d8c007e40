package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationLink;
import net.dider.portal.members.entity.ApplicationLink.Purpose;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.text.Texts;

/** The links that stand for a session nobody has (ADR 0020): made, looked up and forgotten in the caller's transaction. */
@ApplicationScoped
class ApplicationLinks {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PublicAddress address;

    @Inject
    private Texts texts;

    /** A new token; the others of this application work on. */
    String issue(Application application, Purpose purpose) {
        var token = Secrets.token();
        entityManager.persist(new ApplicationLink(application.getId(), purpose, Secrets.hash(token), Instant.now()));
        return token;
    }

    /** The application this token leads to for one of these purposes. */
    Optional<Application> find(String token, Collection<Purpose> purposes) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : entityManager
                        .createQuery("SELECT l FROM ApplicationLink l WHERE l.tokenHash = :hash", ApplicationLink.class)
                        .setParameter("hash", Secrets.hash(token))
                        .getResultStream()
                        .filter(l -> purposes.contains(l.getPurpose()) && l.isAlive(Instant.now()))
                        .findFirst()
                        .map(l -> entityManager.find(Application.class, l.getApplicationId()));
    }

    void forget(Application application, Collection<Purpose> purposes) {
        entityManager
                .createQuery("DELETE FROM ApplicationLink l WHERE l.applicationId = :id AND l.purpose IN :purposes")
                .setParameter("id", application.getId())
                .setParameter("purposes", purposes)
                .executeUpdate();
    }

    /** The address for a mail, from {@code PORTAL_BASE_URL} alone. */
    String link(String view, Application application, Purpose purpose) {
        var language = application.getLanguage();
        return address.absolute("/" + language + "/" + texts.shipped("routes.members." + view, language) + "?token="
                + issue(application, purpose));
    }
}
