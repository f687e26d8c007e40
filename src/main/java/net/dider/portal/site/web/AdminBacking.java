package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailSettings;
import net.dider.portal.platform.mail.MailState;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.text.Texts;

/** The workplace's first page: what there is to do. */
@Named
@RequestScoped
public class AdminBacking {

    static final Set<VersionState> PUBLIC =
            EnumSet.of(VersionState.PUBLISHED, VersionState.CHANGED, VersionState.OUTDATED);
    private static final Set<VersionState> WAITING =
            EnumSet.complementOf(EnumSet.of(VersionState.PUBLISHED, VersionState.OUTDATED, VersionState.MISSING));

    @Inject
    private ContentListService content;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Languages languages;

    @Inject
    private MailSettings mailSettings;

    @Inject
    private OutboxService outbox;

    @Inject
    private Texts texts;

    /** True when mails are kept in a folder, which an administrator should know. */
    public boolean isMailKept() {
        return activeUser.isAdministrator() && !mailSettings.smtp();
    }

    /** What an administrator should see to: mails that were given up, or may not have arrived. */
    public long getStrandedMails() {
        if (!activeUser.isAdministrator()) {
            return 0;
        }
        var counts = outbox.count();
        return counts.get(MailState.FAILED) + counts.get(MailState.UNCERTAIN);
    }

    /** For each language a sentence on what is published and, where there is something, on what waits. */
    public List<String> getContentLines() {
        if (!activeUser.isEditor()) {
            return List.of();
        }
        var counts = content.getCounts(null);
        return languages.getAll().stream()
                .flatMap(l -> {
                    var states = counts.get(l.getCode());
                    var published = sum(states, PUBLIC);
                    var waiting = sum(states, WAITING);
                    var line = texts.format("site.admin.text.published", l.getOwnName(), published);
                    return waiting == 0
                            ? Stream.of(line)
                            : Stream.of(line, texts.format("site.admin.text.waiting", l.getOwnName(), waiting));
                })
                .toList();
    }

    private static long sum(Map<VersionState, Long> states, Set<VersionState> wanted) {
        return wanted.stream().mapToLong(s -> states.getOrDefault(s, 0L)).sum();
    }
}
