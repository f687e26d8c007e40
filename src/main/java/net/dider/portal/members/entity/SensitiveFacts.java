package net.dider.portal.members.entity;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What must not be stored in clear, on its way from a form to the seal; null or empty where it is not known yet.
 *
 * @param representativeNumber identity number of whoever represents a legal person
 */
public record SensitiveFacts(
        IdentityKind identityKind,
        String identityNumber,
        String mothersName,
        String fathersName,
        LocalDate birthDate,
        String birthPlace,
        String representativeNumber) {

    public static final SensitiveFacts NONE = new SensitiveFacts(null, null, null, null, null, null, null);

    /** What is known of it, each as one line of text; a day in ISO form. */
    public Map<SensitiveField, String> known() {
        var known = new EnumMap<SensitiveField, String>(SensitiveField.class);
        put(known, SensitiveField.IDENTITY_NUMBER, identityNumber);
        put(known, SensitiveField.MOTHERS_NAME, mothersName);
        put(known, SensitiveField.FATHERS_NAME, fathersName);
        put(known, SensitiveField.BIRTH_DATE, birthDate == null ? null : birthDate.toString());
        put(known, SensitiveField.BIRTH_PLACE, birthPlace);
        put(known, SensitiveField.REPRESENTATIVE_NUMBER, representativeNumber);
        return known;
    }

    private static void put(Map<SensitiveField, String> known, SensitiveField field, String value) {
        var line = PersonFacts.oneLine(value);
        if (!line.isEmpty()) {
            known.put(field, line);
        }
    }

    /** No word of it ever reaches a log. */
    @Override
    public String toString() {
        return "SensitiveFacts" + known().keySet();
    }
}
