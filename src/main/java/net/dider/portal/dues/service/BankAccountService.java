package net.dider.portal.dues.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import net.dider.portal.dues.entity.BankAccount;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import org.apache.commons.validator.routines.IBANValidator;

/** Where members pay their dues to. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.MEMBER_RULES)
public class BankAccountService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<Audited> audit;

    /** Empty while nobody has said it. */
    @PermitAll
    public Optional<BankAccount> find() {
        return Optional.ofNullable(entityManager.find(BankAccount.class, BankAccount.ONLY));
    }

    /** The same, to be changed. */
    public Optional<BankAccount> findEditable() {
        return find();
    }

    /** @param iban with or without spaces; checked by its length and check digits (ISO 13616) */
    public void change(String holder, String bank, String iban) {
        var name = DuesRefused.asked(holder, BankAccount.LONGEST_HOLDER, Reason.HOLDER_MISSING);
        var where = DuesRefused.asked(bank, BankAccount.LONGEST_BANK, null);
        var number = iban == null ? "" : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!IBANValidator.getInstance().isValid(number)) {
            throw new DuesRefused(Reason.IBAN_WRONG);
        }
        var account = find().orElse(null);
        var before = account == null ? null : account.getIban();
        if (account == null) {
            account = new BankAccount();
            account.change(name, where, number);
            entityManager.persist(account);
        }
        account.change(name, where, number);
        audit.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", "dues/bank").change(before, number));
    }
}
