package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.content.service.SearchCareService;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The search index as administrators see it among the settings. */
@Named
@RequestScoped
public class SearchCare {

    @Inject
    private SearchCareService service;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    private String standing;

    /** In one sentence. */
    public String getStanding() {
        if (standing == null) {
            var now = service.getStanding();
            standing = now.found() == null
                    ? texts.get("site.settings.text.searchAway")
                    : texts.format(
                            now.complete() ? "site.settings.text.searchComplete" : "site.settings.text.searchBehind",
                            now.found(),
                            now.published());
        }
        return standing;
    }

    public void renew() {
        service.renew();
        messages.done("site.settings.message.searchRenewed");
    }
}
