package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.content.service.ShownItem;
import net.dider.portal.content.service.Teaser;
import net.dider.portal.events.service.EventCard;
import net.dider.portal.events.service.EventListService.Asked;
import net.dider.portal.events.service.PublishedEvents;
import net.dider.portal.platform.language.ActiveLanguage;

/** What the home page gathers beside the menus: the newest news, and what comes next. */
@Named
@RequestScoped
public class HomeBacking {

    private static final int LATEST = 3;

    @Inject
    private PublishedContent published;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private PublishedEvents events;

    @Inject
    private ShownItem shownItem;

    private List<Teaser> latest;
    private List<Teaser> others;
    private List<EventCard> coming;

    public List<Teaser> getLatest() {
        if (latest == null) {
            latest = published.findLatest("news", activeLanguage.getCode(), 0, LATEST);
        }
        return latest;
    }

    /** Other news than the item that is shown. */
    public List<Teaser> getOtherNews() {
        if (others == null) {
            others = published.findLatest("news", activeLanguage.getCode(), 0, LATEST + 1).stream()
                    .filter(t -> !t.itemId().equals(shownItem.getItemId()))
                    .limit(LATEST)
                    .toList();
        }
        return others;
    }

    public List<EventCard> getComing() {
        if (coming == null) {
            coming = events.find(new Asked(activeLanguage.getCode(), false, null), 0, LATEST);
        }
        return coming;
    }
}
