package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.entity.SensitiveField;

/** What is shown of sealed fields to whoever has not said why she wants to read them. */
@ApplicationScoped
public class MaskedFacts {

    private static final String HIDDEN = "••••";

    /** Numbers as {@code 10*******46}, everything else as nothing but that it is there. */
    Map<SensitiveField, String> mask(Map<SensitiveField, String> plain) {
        var masked = new EnumMap<SensitiveField, String>(SensitiveField.class);
        plain.forEach((field, text) -> masked.put(
                field,
                field == SensitiveField.IDENTITY_NUMBER || field == SensitiveField.REPRESENTATIVE_NUMBER
                        ? IdentityNumber.masked(text)
                        : HIDDEN));
        return masked;
    }

    /** What the ledger (Tebliğ 2006/1 m.5) and the notice (Law 5253 m.23) ask for and is not known. */
    List<SensitiveField> missing(PersonKind kind, Map<SensitiveField, String> plain) {
        var wanted = new ArrayList<SensitiveField>();
        wanted.add(SensitiveField.IDENTITY_NUMBER);
        if (kind == PersonKind.LEGAL_PERSON) {
            wanted.add(SensitiveField.REPRESENTATIVE_NUMBER);
        } else {
            wanted.add(SensitiveField.MOTHERS_NAME);
            wanted.add(SensitiveField.BIRTH_DATE);
        }
        wanted.removeAll(plain.keySet());
        return wanted;
    }
}
