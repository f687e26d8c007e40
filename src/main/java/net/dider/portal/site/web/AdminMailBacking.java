package net.dider.portal.site.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailLine;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.MailSettings;
import net.dider.portal.platform.mail.MailState;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.mail.OutgoingMail;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.site.service.TestMailWriter;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What became of the mails; the state stands in the address. */
@Named
@ViewScoped
public class AdminMailBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OutboxService outbox;

    @Inject
    private transient MailSettings settings;

    @Inject
    private transient MailLine line;

    @Inject
    private transient ActiveUser activeUser;

    @Inject
    private transient Texts texts;

    @Inject
    private transient DateTexts dates;

    @Inject
    private transient FormMessages messages;

    private final LazyDataModel<OutgoingMail> mails = new Mails();
    private MailState state;
    private transient Map<MailState, Long> counts;

    /** The database counts and cuts. */
    private final class Mails extends LazyDataModel<OutgoingMail> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(getCounts().get(state));
        }

        @Override
        public List<OutgoingMail> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return outbox.find(state, first, pageSize);
        }

        @Override
        public String getRowKey(OutgoingMail mail) {
            return mail.getId().toString();
        }
    }

    /** Opens with what somebody should look at, else with what comes next. */
    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("state", "")
                .toUpperCase(Locale.ROOT);
        state = getStates().stream()
                .filter(s -> s.name().equals(asked))
                .findFirst()
                .orElseGet(() -> getStates().stream()
                        .filter(s -> getCounts().get(s) > 0)
                        .findFirst()
                        .orElse(MailState.WAITING));
    }

    /** In the order of the tabs. */
    public List<MailState> getStates() {
        return List.of(MailState.FAILED, MailState.UNCERTAIN, MailState.WAITING, MailState.SENDING, MailState.SENT);
    }

    public MailState getState() {
        return state;
    }

    public Map<MailState, Long> getCounts() {
        if (counts == null) {
            counts = outbox.count();
        }
        return counts;
    }

    public LazyDataModel<OutgoingMail> getMails() {
        return mails;
    }

    /** What the mail is about, in words. */
    public String kindText(OutgoingMail mail) {
        return texts.get("mail.kind.enum." + mail.getKind().replace('.', '-'));
    }

    /** Without a mail server nothing is ever sent. */
    public String stateText(MailState one) {
        return one == MailState.SENT && !isSmtp()
                ? texts.get("site.mail.column.written")
                : texts.get("site.mail.enum." + one);
    }

    /** True where somebody has to decide. */
    public boolean isStranded() {
        return state == MailState.FAILED || state == MailState.UNCERTAIN;
    }

    public void retry(long id) {
        say(outbox.retry(id), "site.mail.message.retried");
    }

    public void discard(long id) {
        say(outbox.discard(id), "site.mail.message.discarded");
    }

    public void sendTest() {
        if (MailAddress.of(activeUser.getEmail()).isEmpty()) {
            messages.error(null, "site.mail.message.noAddress");
            return;
        }
        outbox.queue(
                TestMailWriter.KIND,
                activeUser.getEmail(),
                activeUser.getLanguage(),
                Map.of(TestMailWriter.NAME, activeUser.getName()),
                MailPriority.AWAITED);
        counts = null;
        messages.done("site.mail.message.testQueued", activeUser.getEmail());
    }

    public boolean isSmtp() {
        return settings.smtp();
    }

    /** Where mails are, or by which server they go. */
    public String getWayText() {
        return settings.smtp()
                ? texts.format(
                        "site.mail.text.server", settings.host(), Integer.toString(settings.port()), settings.from())
                : texts.format("site.mail.text.folder", settings.folder().toString());
    }

    /** Since when nothing gets through, and why; empty while all is well. */
    public String getOutageText() {
        return line.outage()
                .map(o -> texts.format(
                        "site.mail.text.outage",
                        dates.minute(o.since()),
                        texts.get("site.mail.enum." + o.trouble()),
                        o.reply() == null ? "" : o.reply()))
                .orElse("");
    }

    private void say(boolean happened, String key) {
        counts = null;
        if (happened) {
            messages.done(key);
        } else {
            messages.error(null, "site.mail.message.gone");
        }
    }
}
