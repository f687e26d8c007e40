package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.AccountService;
import net.dider.portal.accounts.service.EmailMoved;
import net.dider.portal.accounts.service.LanguageChosen;
import net.dider.portal.accounts.service.MemberAccessService;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberNotification;
import net.dider.portal.platform.mail.MailAddress;

/** Leads members into their area and out of it, and keeps address and language of record and account the same. */
@ApplicationScoped
public class MemberAccounts {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountService accounts;

    @Inject
    private MemberAccessService access;

    @Inject
    private OwnMember memberships;

    void invite(@Observes MemberAdmitted admitted) {
        invite(entityManager.find(Member.class, admitted.memberId()));
    }

    /**
     * Who has an address gets an account with it; an account that is there is taken. One address is one person's: where it
     * already belongs to another member nothing happens.
     *
     * @return whether the member has an account now
     */
    boolean invite(Member member) {
        if (member.getAccountId() != null) {
            access.open(member.getAccountId());
            return true;
        }
        var address = MailAddress.of(member.getFacts().email());
        if (address.isEmpty() || isAnothers(address.get())) {
            return false;
        }
        member.connect(access.open(address.get(), member.getFullName(), member.getLanguage()));
        entityManager.persist(new MemberNotification(member.getId(), MemberNotification.Kind.WELCOME, Instant.now()));
        return true;
    }

    private boolean isAnothers(String address) {
        return accounts.findByEmail(address)
                .map(Account::getId)
                .flatMap(memberships::findOf)
                .isPresent();
    }

    void leave(@Observes MembershipEnded ended) {
        if (ended.accountId() != null) {
            entityManager.flush();
            if (memberships.findOf(ended.accountId()).isEmpty()) {
                access.close(ended.accountId());
            }
        }
    }

    void move(@Observes EmailMoved moved) {
        memberships
                .findOf(moved.accountId())
                .ifPresent(m -> m.describe(m.getFacts().reachedAt(moved.email())));
    }

    void speak(@Observes LanguageChosen chosen) {
        memberships.findOf(chosen.accountId()).ifPresent(m -> m.speak(chosen.language()));
    }
}
