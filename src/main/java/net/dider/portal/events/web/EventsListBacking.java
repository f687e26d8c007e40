package net.dider.portal.events.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.events.service.EventCard;
import net.dider.portal.events.service.EventListService.Asked;
import net.dider.portal.events.service.PublishedEvents;
import net.dider.portal.platform.address.ListAddress;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.Texts;

/** The list of events: what is to come, or what was, all of it or of one year. Everything stands in the address. */
@Named
@RequestScoped
public class EventsListBacking {

    private static final int PAGE_SIZE = 10;
    private static final String TIME = "time";
    private static final String PAST = "past";
    private static final String YEAR = "year";

    @Inject
    private PublishedEvents events;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    private ListAddress address;
    private List<String> years;
    private List<EventCard> cards;
    private long count;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        address = ListAddress.of(routes.path("events.list", activeLanguage.getCode()), parameters, TIME, YEAR)
                .among(TIME, List.of(PAST));
        years = events.findYears(asked(null)).stream().map(y -> y.toString()).toList();
        address = address.get(YEAR) == null || years.contains(address.get(YEAR)) ? address : address.with(YEAR, null);
        var asked = asked(address.get(YEAR));
        count = events.count(asked);
        address = address.within(getPageCount());
        cards = events.find(asked, (address.page() - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    private Asked asked(String year) {
        return new Asked(activeLanguage.getCode(), isPast(), year == null ? null : Integer.valueOf(year));
    }

    public boolean isPast() {
        return PAST.equals(address.get(TIME));
    }

    public List<ListAddress.Filter> getFilters() {
        var filters = new ArrayList<ListAddress.Filter>();
        // another time has other years
        filters.add(address.with(YEAR, null)
                .filter(
                        TIME,
                        texts.get("events.list.field.time"),
                        texts.get("events.list.link.coming"),
                        List.of(PAST),
                        past -> texts.get("events.list.link.past")));
        if (years.size() > 1 || address.get(YEAR) != null) {
            filters.add(address.filter(
                    YEAR, texts.get("events.list.field.year"), texts.get("events.list.link.allYears"), years, y -> y));
        }
        return filters;
    }

    public String getEmptyText() {
        return texts.get(isPast() ? "events.list.empty.past" : "events.list.empty.coming");
    }

    public String getCountText() {
        return texts.format(isPast() ? "events.list.text.past" : "events.list.text.coming", count);
    }

    public List<EventCard> getEvents() {
        return cards;
    }

    public long getCount() {
        return count;
    }

    public ListAddress getAddress() {
        return address;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getCalendarPath() {
        return routes.path("events.list", activeLanguage.getCode()) + ".ics";
    }
}
