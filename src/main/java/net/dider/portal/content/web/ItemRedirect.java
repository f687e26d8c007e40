package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.RedirectService;
import net.dider.portal.platform.web.FormMessages;

/** Where readers of an item in the trash are led. */
@Named
@ViewScoped
public class ItemRedirect implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RedirectService redirects;

    @Inject
    private transient RedirectTargets targets;

    @Inject
    private transient FormMessages messages;

    private Long itemId;
    private String target = "";

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("item", "");
        if (asked.matches("\\d{1,18}")) {
            itemId = Long.valueOf(asked);
            var led = redirects.getTarget(itemId);
            target = led == null ? "" : targets.labels(List.of(led)).getOrDefault(led, "");
        }
    }

    public void save() {
        var chosen = RedirectTargets.number(target);
        try {
            redirects.lead(itemId, chosen);
            messages.done(chosen == null ? "content.addresses.message.removed" : "content.addresses.message.saved");
        } catch (ContentRefused refused) {
            messages.error("leading:target", "content.addresses.message.misplaced");
        }
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
