package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.media.service.MediaHtml;
import net.dider.portal.platform.security.SafeHtml;

/** A body as its readers get it. */
@ApplicationScoped
public class BodyHtml {

    @Inject
    private InternalLinks links;

    @Inject
    private MediaHtml media;

    /** Safe to print unescaped. */
    public String show(String body, String language) {
        var safe = links.toAddresses(SafeHtml.body(body), language);
        return EditorHtml.scrollingTables(media.render(safe, language));
    }
}
