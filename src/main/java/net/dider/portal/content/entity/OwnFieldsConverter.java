package net.dider.portal.content.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Own fields in their column. */
@Converter(autoApply = true)
public class OwnFieldsConverter implements AttributeConverter<OwnFields, String> {

    @Override
    public String convertToDatabaseColumn(OwnFields fields) {
        return fields == null ? "" : fields.toText();
    }

    @Override
    public OwnFields convertToEntityAttribute(String text) {
        return OwnFields.ofText(text);
    }
}
