package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.content.service.LinkTargetService;
import net.dider.portal.content.service.LinkTargetService.LinkTarget;
import net.dider.portal.platform.language.ActiveLanguage;

/** Items as people choose them in a field: title and number, found by any word of the title. */
@Named
@RequestScoped
public class RedirectTargets {

    private static final int MOST = 10;
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,18})\\)$");

    @Inject
    private LinkTargetService targets;

    @Inject
    private ActiveLanguage activeLanguage;

    public List<String> complete(String words) {
        return targets.search(words, activeLanguage.getCode(), MOST).stream()
                .map(RedirectTargets::label)
                .toList();
    }

    /** As they stand in their fields, by number. */
    Map<Long, String> labels(Collection<Long> itemIds) {
        return targets.find(itemIds, activeLanguage.getCode()).stream()
                .collect(Collectors.toMap(LinkTarget::id, RedirectTargets::label));
    }

    private static String label(LinkTarget target) {
        return target.title() + " (" + target.id() + ")";
    }

    /** The item's number, null for an empty field. */
    static Long number(String label) {
        var found = NUMBER.matcher(label == null ? "" : label.strip());
        return found.find() ? Long.valueOf(found.group(1)) : null;
    }
}
