package net.dider.portal.members.entity;

/** What is sealed in the database and masked wherever it is shown (domain facts §2.2). */
public enum SensitiveField {
    IDENTITY_NUMBER,
    MOTHERS_NAME,
    FATHERS_NAME,
    BIRTH_DATE,
    BIRTH_PLACE,
    /** Of whoever represents a legal person. */
    REPRESENTATIVE_NUMBER
}
