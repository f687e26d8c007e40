package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.Office;
import net.dider.portal.members.service.MemberFilter;
import net.dider.portal.members.service.MemberFilter.Group;
import net.dider.portal.members.service.MemberRow;
import net.dider.portal.members.service.MemberTypeService;
import net.dider.portal.members.service.RegistryService;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The list of members: found, counted, sorted and paged in the database; the address says what is shown. */
@Named
@RequestScoped
public class AdminMembersBacking {

    private static final int ROWS = 50;

    @Inject
    private RegistryService registry;

    @Inject
    private MemberTypeService types;

    @Inject
    private MemberTexts words;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private MemberAddress shown;
    private Map<Group, Long> counts;
    private List<MemberRow> rows;
    private final Map<String, String> typeNames = new HashMap<>();
    private String identityNumber;

    /** A part of the list and how many of what is asked for are in it. */
    public record Tab(String name, long count, String address, boolean current) {}

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        shown = MemberAddress.of(parameters);
        counts = registry.countGroups(shown.filter());
        shown = shown.turned(Math.min(shown.page(), getPageCount()));
        rows = registry.find(shown.filter(), (shown.page() - 1) * ROWS, ROWS);
        types.findAll().forEach(t -> typeNames.put(t.getCode(), words.type(t)));
    }

    /** Posted, never in an address; leads to her page. */
    public void findIdentity() throws IOException {
        var found = registry.findByIdentity(identityNumber);
        identityNumber = null;
        if (found.isPresent()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(MemberAddress.PATH + "/member?member=" + found.get());
        } else {
            messages.error("identity:identityNumber", "members.list.message.noIdentity");
        }
    }

    public List<Tab> getTabs() {
        return counts.entrySet().stream()
                .map(c -> new Tab(
                        c.getKey().name(),
                        c.getValue(),
                        shown.in(c.getKey()).toString(),
                        c.getKey() == shown.filter().group()))
                .toList();
    }

    public List<MemberRow> getRows() {
        return rows;
    }

    public List<MemberType> getTypes() {
        return types.findAll();
    }

    public List<Office> getOffices() {
        return registry.findOffices();
    }

    public String typeName(String code) {
        return typeNames.getOrDefault(code, code);
    }

    public MemberFilter getFilter() {
        return shown.filter();
    }

    public boolean isNarrowed() {
        return shown.isNarrowed();
    }

    public int getPageCount() {
        return (int) Math.max(1, (counts.get(shown.filter().group()) + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", shown.page(), getPageCount());
    }

    public String getPrevious() {
        return shown.page() > 1 ? shown.turned(shown.page() - 1).toString() : null;
    }

    public String getNext() {
        return shown.page() < getPageCount() ? shown.turned(shown.page() + 1).toString() : null;
    }

    public String getIdentityNumber() {
        return identityNumber;
    }

    public void setIdentityNumber(String identityNumber) {
        this.identityNumber = identityNumber;
    }
}
