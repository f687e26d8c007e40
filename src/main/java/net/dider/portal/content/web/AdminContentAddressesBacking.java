package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.RedirectService;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The addresses at which nothing stands any more, and where each leads; the list stands in the address. */
@Named
@ViewScoped
public class AdminContentAddressesBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 25;
    private static final String LEADING = "leading";
    private static final String GONE = "gone";

    @Inject
    private transient RedirectService redirects;

    @Inject
    private transient RedirectTargets targets;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private String words = "";
    private String state = "";
    private int page = 1;
    private long found;
    private List<Line> lines = List.of();

    /** One address and its target as it stands in the field. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long id;
        private final String path;
        private final int position;
        private String target;

        Line(RedirectService.GoneAddress address, String target, int position) {
            id = address.id();
            path = address.path();
            this.target = target;
            this.position = position;
        }

        public String getPath() {
            return path;
        }

        public String getTarget() {
            return target;
        }

        public void setTarget(String target) {
            this.target = target;
        }
    }

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        words = parameters.getOrDefault("q", "").strip();
        state = parameters.getOrDefault("state", "");
        var leading = LEADING.equals(state) ? Boolean.TRUE : GONE.equals(state) ? Boolean.FALSE : null;
        found = redirects.count(words, leading);
        var asked = parameters.getOrDefault("page", "1");
        page = Math.min(asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1, getPageCount());
        var addresses = redirects.find(words, leading, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        var labels = targets.labels(addresses.stream()
                .map(RedirectService.GoneAddress::targetId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        lines = IntStream.range(0, addresses.size())
                .mapToObj(n -> new Line(
                        addresses.get(n), labels.getOrDefault(addresses.get(n).targetId(), ""), n))
                .toList();
    }

    public void save(Line line) {
        var chosen = RedirectTargets.number(line.target);
        try {
            redirects.leadAddress(line.id, chosen);
            messages.done(chosen == null ? "content.addresses.message.removed" : "content.addresses.message.saved");
        } catch (ContentRefused refused) {
            messages.error("addresses:line:" + line.position + ":target", "content.addresses.message.misplaced");
        }
    }

    public String address(int atPage) {
        return "/admin/content/addresses?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&page=" + atPage;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getState() {
        return state;
    }

    public List<String> getStates() {
        return List.of(LEADING, GONE);
    }

    public String getWords() {
        return words;
    }

    public int getPage() {
        return page;
    }

    public final int getPageCount() {
        return (int) Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("content.links.text.page", page, getPageCount());
    }
}
