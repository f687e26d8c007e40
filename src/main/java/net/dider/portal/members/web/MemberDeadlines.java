package net.dider.portal.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.members.service.ApplicationDeskService;
import net.dider.portal.members.service.ApplicationGroup;
import net.dider.portal.members.service.DerbisService;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberRequestService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** What waits in the registry and by when, for the first page of whoever may do it; each leads to its work. */
@Named
@RequestScoped
public class MemberDeadlines {

    @Inject
    private ActiveUser activeUser;

    @Inject
    private ApplicationDeskService applications;

    @Inject
    private MemberRequestService requests;

    @Inject
    private DerbisService derbis;

    @Inject
    private DateTexts dates;

    @Inject
    private Texts texts;

    /**
     * Something that waits.
     *
     * @param urgent its time is nearly over, or over
     */
    public record Item(String text, String address, boolean urgent) {}

    public List<Item> getItems() {
        var items = new ArrayList<Item>();
        if (activeUser.isAtBoard()) {
            addApplications(items);
        }
        if (activeUser.isRegistrar()) {
            var open = requests.count(true);
            if (open > 0) {
                items.add(
                        new Item(texts.format("members.start.text.requests", open), "/admin/members/requests", false));
            }
            addDerbis(items);
        }
        return items;
    }

    private void addApplications(List<Item> items) {
        var waiting = applications.count().getOrDefault(ApplicationGroup.TO_DECIDE, 0L);
        if (waiting > 0) {
            var pressing = applications.countPressing(LocalDate.now(DateTexts.ISTANBUL));
            items.add(new Item(
                    texts.format("members.start.text.applications", waiting, pressing.soon(), pressing.overdue()),
                    "/admin/board",
                    pressing.soon() + pressing.overdue() > 0));
        }
    }

    /** An office's registrar has no part in it. */
    private void addDerbis(List<Item> items) {
        try {
            var duties = derbis.find(0, 1);
            if (!duties.isEmpty()) {
                items.add(new Item(
                        texts.format(
                                "members.start.text.derbis",
                                derbis.count(),
                                dates.calendarDay(duties.get(0).last())),
                        "/admin/members/derbis",
                        duties.get(0).late()));
            }
        } catch (MemberRefused otherOffice) {
            return;
        }
    }
}
