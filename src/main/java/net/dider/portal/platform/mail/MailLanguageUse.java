package net.dider.portal.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** Mails in the language that are kept. */
@ApplicationScoped
public class MailLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "MAILS";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery("SELECT COUNT(m) FROM OutgoingMail m WHERE m.language = :language", Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }
}
