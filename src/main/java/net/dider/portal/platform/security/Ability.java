package net.dider.portal.platform.security;

/** What roles are granted for, as an administrator reads it in the matrix; words in {@code accounts.ability.enum}. */
public enum Ability {
    OWN_ACCOUNT,
    OWN_MEMBERSHIP,
    CONTENT,
    TRANSLATE_CONTENT,
    MEDIA,
    TEXTS,
    SETTINGS,
    PEOPLE,
    VIEW_AS,
    AUDIT,
    MAIL,
    APPLICATIONS,
    DECISIONS,
    MEMBERS,
    DUES,
    MEMBER_RULES
}
