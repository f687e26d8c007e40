package net.dider.portal.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.dues.service.ArrearsFilter;
import net.dider.portal.dues.service.DuesArrearsService;
import net.dider.portal.platform.text.Texts;

/** How many are behind with dues, for the first page of whoever may see to it. */
@Named
@RequestScoped
public class DuesDeadlines {

    @Inject
    private ActiveUser activeUser;

    @Inject
    private DuesArrearsService arrears;

    @Inject
    private Texts texts;

    /** Null where nobody is. */
    public String getText() {
        var behind = activeUser.isRegistrar() ? arrears.count(new ArrearsFilter("", null, 0)) : 0;
        return behind == 0 ? null : texts.format("dues.arrears.text.count", behind);
    }
}
