package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.members.entity.MemberCounter;

/**
 * Numbers without gaps that are never given twice: the counter's row is locked until the transaction ends, and what is
 * rolled back gives its number back.
 */
@ApplicationScoped
public class MemberNumbers {

    @PersistenceContext
    private EntityManager entityManager;

    long nextMember() {
        return next(MemberCounter.MEMBER);
    }

    long nextLedgerRow() {
        return next(MemberCounter.LEDGER);
    }

    private long next(String name) {
        var number = entityManager
                .find(MemberCounter.class, name, LockModeType.PESSIMISTIC_WRITE)
                .next();
        entityManager.flush();
        return number;
    }
}
