package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.accounts.service.AuditService.Person;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The audit trail, filtered and paged by the address, and the same entries as a file. */
@Named
@ViewScoped
public class AdminAccountsAuditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A header is no place for words that translators write. */
    private static final String FILE = "audit-trail-";

    private static final int PAGE_SIZE = 50;
    private static final int SUGGESTIONS = 12;

    @Inject
    private transient AuditService audit;

    @Inject
    private transient AuditWords words;

    @Inject
    private transient AuditCsv csv;

    @Inject
    private transient Texts texts;

    @Inject
    private transient DateTexts dates;

    @Inject
    private transient FormMessages messages;

    private AuditAddress shown;
    private String person = "";
    private String subject;
    private List<String> kinds;
    private String from;
    private String to;
    private String purpose;
    private boolean older;
    private boolean newer;
    private transient List<AuditEntry> entries;

    @PostConstruct
    void load() {
        shown = AuditAddress.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
        subject = shown.subject();
        kinds = new ArrayList<>(shown.kinds()); // made anew by Faces, which needs a list that can be
        from = shown.from();
        to = shown.to();
        if (AuditAddress.NOBODY.equals(shown.who())) {
            person = nobody();
        } else if (shown.accountId() != null) {
            person = audit.findPerson(shown.accountId())
                    .map(AdminAccountsAuditBacking::label)
                    .orElse("#" + shown.who());
        }
    }

    /** Whom the typed letters may mean; the first one, which Enter takes, is a person if there is one. */
    public List<String> findPeople(String typed) {
        return Stream.concat(
                        audit.findPeople(typed, SUGGESTIONS).stream().map(AdminAccountsAuditBacking::label),
                        Stream.of(nobody()))
                .toList();
    }

    /** Goes to the address that shows what was chosen. */
    public void filter() throws IOException {
        var who = who();
        if (who == null) {
            messages.error("filter:person", "accounts.audit.message.unknownPerson");
            return;
        }
        go(new AuditAddress(who, subject, kinds, from, to, null, null));
    }

    /** Answers with the file; why is asked first and noted. */
    public void export() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var response = context.getExternalContext();
        audit.noteExport(shown.filter(), purpose);
        var name = FILE + dates.machineDay(Instant.now()) + ".csv";
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setResponseHeader("Cache-Control", "no-store");
        csv.write(response.getResponseOutputStream(), shown.filter());
        context.responseComplete();
    }

    private static void go(AuditAddress where) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(where.toString());
    }

    /** The account's id, {@code nobody}, empty for everybody, or null when nobody or several are meant. */
    private String who() {
        var typed = person == null ? "" : person.strip();
        if (typed.isEmpty()) {
            return "";
        }
        if (typed.equals(nobody())) {
            return AuditAddress.NOBODY;
        }
        if (typed.matches("#[1-9]\\d{0,17}")) {
            return typed.substring(1);
        }
        var address = typed.replaceFirst(".*<(.+)>$", "$1");
        var found = audit.findPeople(address, SUGGESTIONS);
        return found.stream()
                .filter(p -> p.email().equals(address) || found.size() == 1)
                .map(p -> Long.toString(p.id()))
                .findFirst()
                .orElse(null);
    }

    private String nobody() {
        return texts.get("accounts.audit.text.nobody");
    }

    private static String label(Person person) {
        return person.name() + " <" + person.email() + ">";
    }

    public List<AuditEntry> getEntries() {
        if (entries == null) {
            read();
        }
        words.prepare(entries); // they live as long as the view, the words as long as the request
        return entries;
    }

    /** One more than shown tells whether there is a further page; the way one came from there is one. */
    private void read() {
        var forward = shown.after() != null;
        var found = forward
                ? audit.findNewer(shown.filter(), shown.after(), PAGE_SIZE + 1)
                : audit.findOlder(shown.filter(), shown.before(), PAGE_SIZE + 1);
        var more = found.size() > PAGE_SIZE;
        older = forward || more;
        newer = forward ? more : shown.before() != null;
        entries = !more ? found : forward ? found.subList(1, found.size()) : found.subList(0, PAGE_SIZE);
    }

    public String getOlderAddress() {
        var all = getEntries();
        return !older || all.isEmpty()
                ? null
                : shown.older(all.get(all.size() - 1).getId()).toString();
    }

    public String getNewerAddress() {
        var all = getEntries();
        return !newer || all.isEmpty() ? null : shown.newer(all.get(0).getId()).toString();
    }

    /** The first page with the same filter. */
    public String getNewestAddress() {
        return shown.older(null).toString();
    }

    public String addressOf(String oneSubject) {
        return shown.about(oneSubject).toString();
    }

    public boolean isNarrowed() {
        return shown.isNarrowed();
    }

    public boolean isFirstPage() {
        return shown.before() == null && shown.after() == null;
    }

    public List<String> getAllKinds() {
        return Arrays.stream(AuditKind.values()).map(Enum::name).toList();
    }

    /** The chosen kinds in words. */
    public String getKindsText() {
        return shown.kinds().isEmpty()
                ? texts.get("accounts.audit.text.allKinds")
                : shown.kinds().stream()
                        .map(k -> texts.get("accounts.audit.enum." + k))
                        .collect(Collectors.joining(", "));
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
