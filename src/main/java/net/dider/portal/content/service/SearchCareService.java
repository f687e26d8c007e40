package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** What administrators see of the search index, and the button that makes it anew. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.SETTINGS)
public class SearchCareService {

    @Inject
    private SearchIndex index;

    @Inject
    private SearchUpdateService updates;

    @Inject
    private PublishedContentService published;

    @Inject
    private Event<SearchRenewed> renewed;

    @Inject
    private Event<Audited> audited;

    /**
     * How the index of this node stands.
     *
     * @param found how many texts can be found, null while nothing can be
     * @param published how many there are
     * @param complete false while results may be missing
     */
    public record Standing(Long found, long published, boolean complete) {}

    public Standing getStanding() {
        Long found = null;
        try {
            found = index.mapping().isPresent() ? index.count() : null;
        } catch (RuntimeException damagedOrAway) {
            updates.distrust();
        }
        return new Standing(found, published.countAll(), found != null && updates.isComplete());
    }

    /** Every node makes its index anew from what is published; until then results may be missing. */
    public void renew() {
        audited.fire(Audited.of(AuditKind.SEARCH_RENEWED, "search", "index"));
        renewed.fire(new SearchRenewed());
    }
}
