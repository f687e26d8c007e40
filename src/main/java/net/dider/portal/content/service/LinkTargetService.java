package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Those of the items that there are, in the trash too. */
    public List<LinkTarget> find(List<Long> itemIds, String language) {
        var found = new ArrayList<LinkTarget>();
        for (var id : itemIds) {
            var versions = targets.findVersions(List.of(id));
            versions.stream()
                    .filter(v -> v.getLanguage().equals(language))
                    .findFirst()
                    .or(() -> versions.stream().findFirst())
                    .ifPresent(v -> found.add(new LinkTarget(
                            id,
                            v.getItem().getType(),
                            v.getWorking().getText().title(),
                            v.getLanguage(),
                            v.getItem().stateIn(language),
                            v.getItem().isDeleted())));
        }
        return found;
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
