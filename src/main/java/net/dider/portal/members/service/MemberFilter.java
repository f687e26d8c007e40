package net.dider.portal.members.service;

/**
 * What a list of members shows.
 *
 * @param question words to be found in name, number, e-mail or city, letters folded; never an identity number, since it
 *     stands in addresses
 * @param typeCode null for all
 * @param officeId null for all
 */
public record MemberFilter(Group group, String question, String typeCode, Long officeId) {

    /** Parts of the registry. */
    public enum Group {
        PRESENT("m.status IN (net.dider.portal.members.entity.MemberStatus.ACTIVE,"
                + " net.dider.portal.members.entity.MemberStatus.EXPULSION_BOARD)"),
        EXPULSIONS("m.status = net.dider.portal.members.entity.MemberStatus.EXPULSION_BOARD"),
        FORMER("m.leftOn IS NOT NULL"),
        ALL("m.id > 0");

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }

        String getCondition() {
            return condition;
        }
    }

    MemberFilter in(Group other) {
        return new MemberFilter(other, question, typeCode, officeId);
    }
}
