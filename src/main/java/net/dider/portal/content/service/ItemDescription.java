package net.dider.portal.content.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.spi.JsonProvider;
import net.dider.portal.platform.address.PublicAddress;

/** What the shown item is to search engines (schema.org). */
@Named
@RequestScoped
public class ItemDescription {

    /** Looking the provider up again for every page would take longer than the rest of the page. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private ShownItem shownItem;

    @Inject
    private ContentTypes types;

    @Inject
    private PublicAddress address;

    /** As JSON that cannot leave its script element; empty where the type says nothing. */
    public String getJson() {
        var text = shownItem.getText();
        var type = types.get(text.type());
        if (type.getSchema().isEmpty()) {
            return "";
        }
        var url = address.absolute(shownItem.getPath());
        var organization = JSON.createObjectBuilder().add("@id", address.absolute("/#organization"));
        var thing = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", type.getSchema())
                .add("@id", url + "#item")
                .add("url", url)
                .add("mainEntityOfPage", url)
                .add("inLanguage", text.language())
                .add("image", address.absolute("/assets/share.png"))
                .add(type.getSchemaOfUs(), organization);
        if (!text.summary().isEmpty()) {
            thing.add("description", text.summary());
        }
        type.describe(text, thing);
        return thing.build().toString().replace("<", "\\u003c");
    }
}
