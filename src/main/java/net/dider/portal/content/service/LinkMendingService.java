package net.dider.portal.content.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** Lets redirected links lead there themselves: a minor save of each text, published at once where nothing else waits. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkMendingService {

    private static final int AT_A_TIME = 500;

    @Inject
    private LinkReportService report;

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private ContentRows rows;

    @Inject
    private InternalLinks links;

    @Resource
    private SessionContext self;

    /** @param left texts that are as they were: somebody is at work on them, or the checks block them */
    public record Outcome(int mended, int left) {}

    private record Place(long itemId, String language) {}

    public Outcome mendAll() {
        var own = self.getBusinessObject(LinkMendingService.class);
        var places = new LinkedHashSet<Place>();
        report.findRedirected(AT_A_TIME).forEach(r -> places.add(new Place(r.itemId(), r.language())));
        int mended = 0;
        int left = 0;
        for (var place : places) {
            try {
                if (own.mend(place.itemId(), place.language())) {
                    mended++;
                } else {
                    left++;
                }
            } catch (ContentRefused refused) {
                left++;
            }
        }
        return new Outcome(mended, left);
    }

    /** @return false when there are changes that readers do not see yet: they are their writer's to publish */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean mend(long itemId, String language) throws ContentRefused {
        var version = ContentRows.version(rows.lock(itemId), language);
        if (version.getPublished() == null || !version.getPublished().equals(version.getWorking())) {
            return false;
        }
        var text = version.getWorking().getText();
        var body = links.mended(text.body());
        if (body.equals(text.body())) {
            return false;
        }
        save(version, text, body);
        publishing.publish(itemId, List.of(language));
        return true;
    }

    private void save(ContentVersion version, WrittenText text, String body) throws ContentRefused {
        content.save(
                version.getItemId(),
                version.getLanguage(),
                version.getWorking().getNumber(),
                text.withBody(body),
                Weight.MINOR,
                version.getSourceRevision());
    }
}
