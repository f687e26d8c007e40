package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.members.entity.MemberNotification;
import net.dider.portal.members.service.NotificationService;
import net.dider.portal.platform.web.FormMessages;

/** What the portal has to say to a member, until she has read it. */
@Named
@RequestScoped
public class MyNotificationsBacking {

    private static final int MOST = 100;

    @Inject
    private NotificationService notifications;

    @Inject
    private FormMessages messages;

    private List<MemberNotification> all = List.of();

    @PostConstruct
    void load() {
        all = notifications.find(MOST);
    }

    public void read() {
        if (!all.isEmpty()) {
            notifications.markRead(all.get(0).getId());
            load();
            messages.done("my.notifications.message.read");
        }
    }

    public List<MemberNotification> getAll() {
        return all;
    }

    public boolean isUnread() {
        return all.stream().anyMatch(MemberNotification::isUnread);
    }
}
