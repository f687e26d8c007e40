package net.dider.portal.events.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Instant;
import net.dider.portal.content.service.ShownItem;
import net.dider.portal.events.entity.EventFacts;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.text.Texts;

/** What an event's page shows beside its text. */
@Named
@RequestScoped
public class EventsItemBacking {

    @Inject
    private ShownItem shownItem;

    @Inject
    private Texts texts;

    private EventFacts facts;

    public EventFacts getFacts() {
        if (facts == null) {
            var text = shownItem.getText();
            facts = EventFacts.of(text.shared(), text.own());
        }
        return facts;
    }

    /** The language of the place's name where it is not the page's; null where it is. */
    public String getPlaceLanguage() {
        var text = shownItem.getText();
        return getFacts().placeForeign() && !text.language().equals(text.sourceLanguage())
                ? text.sourceLanguage()
                : null;
    }

    /** As far as is known; the page stays as it was written until then, and afterwards too. */
    public boolean isOver() {
        PageTrace.list("events");
        return getFacts().isDated() && getFacts().overAt().isBefore(Instant.now());
    }

    /** Whose link it is, before somebody follows it. */
    public String getOnlineHost() {
        return URI.create(getFacts().online()).getHost();
    }

    public String getCapacityText() {
        return texts.format("events.item.text.capacity", getFacts().capacity());
    }

    public String getCalendarPath() {
        return shownItem.getPath() + ".ics";
    }
}
