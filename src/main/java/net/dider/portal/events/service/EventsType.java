package net.dider.portal.events.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentType;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.events.entity.Event;
import net.dider.portal.events.entity.EventFacts;

/** Events: when, where, for how many, and whether they happen. Only the place is told in each language. */
@ApplicationScoped
public class EventsType implements ContentType {

    static final String NAME = "events";

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public String getLabel() {
        return "events.type.title.many";
    }

    @Override
    public String getFieldset() {
        return "/WEB-INF/fragments/event-fields.xhtml";
    }

    @Override
    public OwnFields clean(OwnFields typed, boolean source) throws ContentRefused {
        return EventRules.clean(typed, source);
    }

    @Override
    public void publish(Publication publication) throws ContentRefused {
        var facts = EventFacts.of(publication.shared(), publication.own());
        if (!facts.isDated()) {
            throw ContentRefused.field(EventFacts.FIRST_DAY, "events.refused.message.needsADay");
        }
        var event = entityManager.find(Event.class, publication.itemId());
        if (event == null) {
            event = new Event(publication.itemId());
            event.publish(facts, Instant.now());
            entityManager.persist(event);
        } else {
            event.publish(facts, Instant.now());
        }
    }

    @Override
    public void erase(long itemId) {
        entityManager
                .createQuery("DELETE FROM Event e WHERE e.itemId = :item")
                .setParameter("item", itemId)
                .executeUpdate();
    }

    @Override
    public Instant date(PublishedText text) {
        var facts = EventFacts.of(text.shared(), text.own());
        return facts.isDated() ? facts.startsAt() : null;
    }

    @Override
    public String words(PublishedText text) {
        return EventFacts.of(text.shared(), text.own()).place();
    }

    @Override
    public String getSchema() {
        return "Event";
    }

    @Override
    public String getSchemaOfUs() {
        return "organizer";
    }

    @Override
    public void describe(PublishedText text, JsonObjectBuilder thing) {
        EventSchema.describe(text.title(), EventFacts.of(text.shared(), text.own()), thing);
    }
}
