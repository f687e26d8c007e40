package net.dider.portal.content.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.Stage;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentService.Desk;
import net.dider.portal.media.service.MediaHtml;

/** One language of an item while somebody writes in it. */
public class DeskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String language;
    private final String ownName;
    private final boolean source;
    private final boolean writable;
    private String title;
    private String slug;
    private String summary;
    private String body;
    private String metaTitle;
    private String metaDescription;
    /** The fields of the item's type by their names, as the form's inputs give them. */
    private Map<String, Object> own = new HashMap<>();

    private Map<String, String> theirOwn = new HashMap<>();

    private Weight weight;
    private Integer sourceRevision;
    private int baseRevision;
    private VersionState state;
    private Stage stage;
    private String publicPath;
    private boolean outdated;
    private Instant publishAt;
    private String planRefused;
    private Theirs theirs;
    private transient List<DeskFinding> findings = List.of();

    /** What a colleague saved meanwhile. */
    public record Theirs(String title, String slug, String summary, String body, int revision)
            implements Serializable {}

    DeskForm(Desk desk) {
        language = desk.language().getCode();
        ownName = desk.language().getOwnName();
        source = desk.source();
        writable = desk.writable();
        take(desk);
    }

    /** Shows what is stored, forgetting what was typed. */
    final void take(Desk desk) {
        show(desk.text());
        follow(desk);
    }

    /** Puts these words into the fields; nothing of them is stored. */
    final void show(WrittenText text) {
        title = text.title();
        slug = text.slug();
        summary = text.summary();
        body = text.body();
        metaTitle = text.metaTitle();
        metaDescription = text.metaDescription();
        own = new HashMap<>(text.own().values());
    }

    /** Takes over revision and state, keeping what was typed. */
    final void follow(Desk desk) {
        baseRevision = desk.baseRevision();
        sourceRevision = desk.sourceRevision();
        state = desk.state();
        stage = desk.stage();
        publicPath = desk.path();
        outdated = desk.outdated();
        publishAt = desk.publishAt();
        planRefused = desk.planRefused();
        weight = Weight.MEANINGFUL;
        theirs = null;
    }

    void collide(Desk desk) {
        var text = desk.text();
        var mine = written().own();
        theirOwn = new HashMap<>(text.own().values());
        theirOwn.entrySet().removeIf(field -> field.getValue().equals(mine.get(field.getKey())));
        theirs = new Theirs(text.title(), text.slug(), text.summary(), text.body(), desk.baseRevision());
    }

    /** Goes on from the colleague's revision with one's own words. */
    void overrule() {
        baseRevision = theirs.revision();
        theirs = null;
    }

    WrittenText written() {
        var fields = new HashMap<String, String>();
        own.forEach((name, value) -> fields.put(name, value == null ? "" : value.toString()));
        var stored = body == null ? null : MediaHtml.toStorage(body.replace("\r\n", "\n"));
        return new WrittenText(title, slug, summary, stored, metaTitle, metaDescription, new OwnFields(fields));
    }

    public boolean isWritten() {
        return baseRevision > 0;
    }

    public boolean isPublished() {
        return publicPath != null;
    }

    /** Whether a save has to say what it means: for translations, or for the translator's own debt. */
    public boolean isWeighed() {
        return source ? isPublished() : isWritten();
    }

    public String getLanguage() {
        return language;
    }

    public String getOwnName() {
        return ownName;
    }

    public boolean isSource() {
        return source;
    }

    public boolean isWritable() {
        return writable;
    }

    public VersionState getState() {
        return state;
    }

    /** Where readers find this language below its type; the slug being written may be another one. */
    public String getPublicPath() {
        return publicPath;
    }

    public boolean isOutdated() {
        return outdated;
    }

    public Instant getPublishAt() {
        return publishAt;
    }

    /** Why what was planned was not done at its time; null while nothing went wrong. */
    public String getPlanRefused() {
        return planRefused;
    }

    public Integer getSourceRevision() {
        return sourceRevision;
    }

    public int getBaseRevision() {
        return baseRevision;
    }

    /** Comes back with the form, so that what others saved while a session was gone is found; only compared. */
    public void setBaseRevision(int baseRevision) {
        this.baseRevision = baseRevision;
    }

    public Theirs getTheirs() {
        return theirs;
    }

    /** True when something found keeps it from being published. */
    public boolean isBlocked() {
        return getFindings().stream().anyMatch(DeskFinding::blocking);
    }

    /** What the content checks have to say, what blocks first. */
    public List<DeskFinding> getFindings() {
        return findings == null ? List.of() : findings;
    }

    void find(List<DeskFinding> found) {
        findings = found;
    }

    public Weight getWeight() {
        return weight;
    }

    public void setWeight(Weight weight) {
        this.weight = weight;
    }

    public Stage getStage() {
        return stage;
    }

    public void setStage(Stage stage) {
        this.stage = stage;
    }

    /** The fields of the item's type in which a colleague's revision says something else. */
    public Map<String, String> getTheirOwn() {
        return theirOwn;
    }

    public Map<String, Object> getOwn() {
        return own;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getMetaTitle() {
        return metaTitle;
    }

    public void setMetaTitle(String metaTitle) {
        this.metaTitle = metaTitle;
    }

    public String getMetaDescription() {
        return metaDescription;
    }

    public void setMetaDescription(String metaDescription) {
        this.metaDescription = metaDescription;
    }
}
