package net.dider.portal.events.service;

import java.time.Instant;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.events.entity.EventFacts;

/** A published event as lists and calendars show it. */
public record EventCard(
        Long itemId,
        String language,
        String sourceLanguage,
        String title,
        String path,
        String summary,
        OwnFields shared,
        OwnFields own,
        int sequence,
        Instant changedAt) {

    public EventFacts getFacts() {
        return EventFacts.of(shared, own);
    }
}
