package net.dider.portal.members.service;

import jakarta.json.Json;
import java.io.StringReader;
import net.dider.portal.members.entity.GuardedField;

/**
 * What a member asks for, as it is sealed.
 *
 * @param field of a change, else null
 * @param value what it is to say: a day in ISO form, an enumeration's or a country's code, else text; empty if no change
 * @param words of her own, may be empty
 */
public record RequestContent(GuardedField field, String value, String words) {

    String json() {
        return Json.createObjectBuilder()
                .add("field", field == null ? "" : field.name())
                .add("value", value)
                .add("words", words)
                .build()
                .toString();
    }

    static RequestContent read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var name = object.getString("field");
            return new RequestContent(
                    name.isEmpty() ? null : GuardedField.valueOf(name),
                    object.getString("value"),
                    object.getString("words"));
        }
    }

    /** Of what is sealed nothing reaches a log. */
    @Override
    public String toString() {
        return "RequestContent[" + field + "]";
    }
}
