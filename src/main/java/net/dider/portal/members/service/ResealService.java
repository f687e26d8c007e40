package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import net.dider.portal.members.entity.LedgerCopy;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** Seals again what is sealed with an older key, a chunk in each transaction; a field changed meanwhile is left alone. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.MEMBER_RULES)
public class ResealService {

    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MemberSeal seal;

    /** What holds sealed fields. */
    public enum Table {
        MEMBERS(
                "member_secrets",
                "SELECT s.member_id, s.field, s.sealed, m.member_number FROM member_secrets s"
                        + " JOIN members m ON m.id = s.member_id WHERE s.sealed NOT LIKE ?1 LIMIT " + CHUNK,
                "UPDATE member_secrets SET sealed = ?1 WHERE member_id = ?2 AND field = ?3 AND sealed = ?4"),
        LEDGER(
                "member_ledger_secrets",
                "SELECT s.row_id, s.field, s.sealed, s.row_id FROM member_ledger_secrets s WHERE s.sealed NOT LIKE ?1"
                        + " LIMIT " + CHUNK,
                "UPDATE member_ledger_secrets SET sealed = ?1 WHERE row_id = ?2 AND field = ?3 AND sealed = ?4");

        private final String name;
        private final String older;
        private final String update;

        Table(String name, String older, String update) {
            this.name = name;
            this.older = older;
            this.update = update;
        }

        String getName() {
            return name;
        }

        private String context(long number, SensitiveField field) {
            return this == MEMBERS ? MemberSeal.ofMember(number, field) : MemberSeal.ofLedgerRow(number, field);
        }
    }

    /** @return how many were found; 0 at the end */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int next(Table table) {
        var rows = rows(table);
        for (var row : rows) {
            var context = table.context(((Number) row[3]).longValue(), SensitiveField.valueOf((String) row[1]));
            var sealed = (String) row[2];
            entityManager
                    .createNativeQuery(table.update)
                    .setParameter(1, seal.seal(seal.openBytes(sealed, context), context))
                    .setParameter(2, row[0])
                    .setParameter(3, row[1])
                    .setParameter(4, sealed)
                    .executeUpdate();
        }
        return rows.size();
    }

    /** The same for a paper of the ledger, one at a time. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int nextCopy() {
        var copies = entityManager
                .createQuery("SELECT c FROM LedgerCopy c WHERE c.sealed NOT LIKE :prefix", LedgerCopy.class)
                .setParameter("prefix", seal.newestPrefix() + "%")
                .setMaxResults(1)
                .getResultList();
        for (var copy : copies) {
            var context = MemberSeal.ofCopy(copy.getDigest());
            copy.sealAgain(seal.seal(seal.openBytes(copy.getSealed(), context), context));
        }
        return copies.size();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Table table) {
        return entityManager
                .createNativeQuery(table.older)
                .setParameter(1, seal.newestPrefix() + "%")
                .getResultList();
    }
}
