package net.dider.portal.members.entity;

/** As an identity card says it; a column of the ledger (Tebliğ 2006/1 m.5). */
public enum Gender {
    FEMALE,
    MALE
}
