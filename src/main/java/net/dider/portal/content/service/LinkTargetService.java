package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** Finds the item a link shall lead to, for whoever writes; and where readers are led from what is gone. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class LinkTargetService {

    @Inject
    private ContentListService list;

    @Inject
    private LinkTargets targets;

    /** @param state in the language of the text that links to it */
    public record LinkTarget(
            long id, String type, String title, String titleLanguage, VersionState state, boolean deleted) {}

    /** What an address that is none any more leads to, and in which language. */
    public record OldAddress(long itemId, String language) {}

    /** Living items of any type with each of these words in a title, letters folded. */
    public List<LinkTarget> search(String words, String language, int most) {
        return list.find(new ContentFilter(null, null, null, words, null, false), language, 0, most).stream()
                .map(r -> new LinkTarget(
                        r.id(),
                        r.type(),
                        r.title(),
                        r.titleLanguage(),
                        r.cells().containsKey(language)
                                ? r.cells().get(language).state()
                                : VersionState.MISSING,
                        false))
                .toList();
    }

    /** Those of the items that there are, in the trash too; one query whatever their number. */
    public List<LinkTarget> find(Collection<Long> itemIds, String language) {
        var versions = targets.findVersions(itemIds).stream()
                .collect(Collectors.groupingBy(v -> v.getItem().getId()));
        return itemIds.stream()
                .filter(versions::containsKey)
                .map(id -> target(id, versions.get(id), language))
                .toList();
    }

    private static LinkTarget target(long id, List<ContentVersion> versions, String language) {
        var own =
                versions.stream().filter(v -> v.getLanguage().equals(language)).findFirst();
        var shown = own.orElse(versions.get(0));
        return new LinkTarget(
                id,
                shown.getItem().getType(),
                shown.getWorking().getText().title(),
                shown.getLanguage(),
                own.map(ContentVersion::getState).orElse(VersionState.MISSING),
                shown.getItem().isDeleted());
    }

    /**
     * Where a reader is led who asks for what is gone (V6).
     *
     * @param itemId the item in the trash that once stood at that path, null when none is known any more
     */
    @PermitAll
    public Optional<Long> findRedirect(Long itemId, String publicPath) {
        return itemId == null ? targets.findRedirect(publicPath) : targets.findRedirect(itemId);
    }

    /** What stands where this address of a former site led, for whoever reads. */
    @PermitAll
    public Optional<OldAddress> findOldAddress(String path) {
        return targets.findOldAddress(path);
    }
}
