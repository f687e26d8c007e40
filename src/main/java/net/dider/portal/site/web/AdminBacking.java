package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailSettings;
import net.dider.portal.platform.text.Texts;

/** The workplace's first page: what there is to do. */
@Named
@RequestScoped
public class AdminBacking {

    @Inject
    private ContentService content;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Languages languages;

    @Inject
    private MailSettings mailSettings;

    @Inject
    private Texts texts;

    /** True when mails are kept in a folder, which an administrator should know. */
    public boolean isMailKept() {
        return activeUser.isAdministrator() && !mailSettings.smtp();
    }

    /** For each language a sentence on what is published and, where there is something, on what waits. */
    public List<String> getContentLines() {
        if (!activeUser.isEditor()) {
            return List.of();
        }
        return languages.getAll().stream()
                .flatMap(l -> {
                    var progress = content.getProgress(l.getCode());
                    var published = texts.format("site.admin.text.published", l.getOwnName(), progress.published());
                    return progress.waiting() == 0
                            ? java.util.stream.Stream.of(published)
                            : java.util.stream.Stream.of(
                                    published,
                                    texts.format("site.admin.text.waiting", l.getOwnName(), progress.waiting()));
                })
                .toList();
    }
}
