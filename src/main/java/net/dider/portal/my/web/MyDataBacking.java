package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.accounts.service.AuditHistory.Deed;
import net.dider.portal.members.service.OwnDataService;
import net.dider.portal.members.service.OwnTrailService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FileDownload;

/** What the association keeps of a member, to take away, and who looked at it. */
@Named
@RequestScoped
public class MyDataBacking {

    private static final int ROWS = 25;

    @Inject
    private OwnDataService data;

    @Inject
    private OwnTrailService trail;

    @Inject
    private PasswordProof proof;

    @Inject
    private FileDownload download;

    private int page = 1;
    private long count;
    private List<Deed> deeds = List.of();
    private String password;

    @PostConstruct
    void load() {
        count = trail.count();
        page = MyPages.page(
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("page"),
                getPageCount());
        deeds = trail.find((page - 1) * ROWS, ROWS);
    }

    public void export() {
        if (proof.knows(password, "form:password")) {
            download.answer(data.export(), "application/zip", "dider-" + LocalDate.now(DateTexts.ISTANBUL) + ".zip");
        }
    }

    public List<Deed> getDeeds() {
        return deeds;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return MyPages.count(count, ROWS);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
