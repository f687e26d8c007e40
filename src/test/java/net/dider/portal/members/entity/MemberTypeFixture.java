package net.dider.portal.members.entity;

/** The types that ship. */
final class MemberTypeFixture {

    private MemberTypeFixture() {}

    static MemberType full() {
        return new MemberType(MemberType.FULL, 1, true, true);
    }

    static MemberType honorary() {
        return new MemberType(MemberType.HONORARY, 2, false, false);
    }
}
