package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.service.OwnMember;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** What a member sees of her own dues (M7). */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class OwnDuesService {

    @Inject
    private OwnMember own;

    @Inject
    private DuesBook book;

    @Inject
    private DuesPaper paper;

    public Optional<DuesAccount> find() {
        return own.find().map(book::read);
    }

    /** Her statement of account as PDF; no alındı belgesi. */
    public byte[] print() {
        return paper.print(find().orElseThrow(() -> new DuesRefused(Reason.UNKNOWN)), DuesBook.today());
    }
}
