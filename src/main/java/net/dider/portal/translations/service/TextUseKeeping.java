package net.dider.portal.translations.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.text.TextUse;
import net.dider.portal.translations.entity.TextSighting;

/** Keeps what is noted of the use of texts, once a minute. */
@Startup
@Singleton
@DenyAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TextUseKeeping {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TextUse use;

    @Inject
    private TextUseLedger ledger;

    @PostConstruct
    void load() {
        entityManager
                .createQuery("SELECT s FROM TextSighting s", TextSighting.class)
                .getResultList()
                .forEach(s -> use.know(s.getKey(), s.getPage()));
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void work() {
        ledger.store();
    }
}
