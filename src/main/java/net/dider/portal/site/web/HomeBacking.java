package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.content.service.Teaser;
import net.dider.portal.platform.language.ActiveLanguage;

/** What the home page gathers beside the menus: the newest news. */
@Named
@RequestScoped
public class HomeBacking {

    private static final int LATEST = 3;

    @Inject
    private PublishedContent published;

    @Inject
    private ActiveLanguage activeLanguage;

    private List<Teaser> latest;

    public List<Teaser> getLatest() {
        if (latest == null) {
            latest = published.findLatest("news", activeLanguage.getCode(), 0, LATEST);
        }
        return latest;
    }
}
