/**
 * Events: items of the content engine that happen at a time, listed coming ones first, as pages and as calendars.
 *
 * <p>Decides when an event is over, how its time is told to readers elsewhere, and what calendars get of it. Refuses a
 * time that cannot be. People write İzmir's time; UTC is kept. Uses content and platform.
 */
package net.dider.portal.events;
