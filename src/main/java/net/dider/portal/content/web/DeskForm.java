package net.dider.portal.content.web;

import java.io.Serializable;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentService.Desk;
import net.dider.portal.content.service.EditorHtml;
import net.dider.portal.platform.security.SafeHtml;

/** One language of an item while somebody writes in it. */
public class DeskForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String language;
    private final String ownName;
    private String title;
    private String slug;
    private String summary;
    private String body;
    private int baseRevision;
    private VersionState state;
    private String publishedSlug;
    private boolean html;
    private Theirs theirs;

    /** What a colleague saved meanwhile. */
    public record Theirs(String title, String slug, String summary, String body, int revision)
            implements Serializable {}

    DeskForm(Desk desk) {
        language = desk.language().getCode();
        ownName = desk.language().getOwnName();
        take(desk);
    }

    /** Shows what is stored, forgetting what was typed. */
    final void take(Desk desk) {
        title = desk.text().title();
        slug = desk.text().slug();
        summary = desk.text().summary();
        body = desk.text().body();
        html = !EditorHtml.fitsEditor(body);
        follow(desk);
    }

    /** Takes over revision and state, keeping what was typed. */
    final void follow(Desk desk) {
        baseRevision = desk.baseRevision();
        state = desk.state();
        publishedSlug = desk.publishedSlug();
        theirs = null;
    }

    void collide(Desk desk) {
        var text = desk.text();
        theirs = new Theirs(text.title(), text.slug(), text.summary(), SafeHtml.body(text.body()), desk.baseRevision());
    }

    /** Goes on from the colleague's revision with one's own words. */
    void overrule() {
        baseRevision = theirs.revision();
        theirs = null;
    }

    WrittenText written() {
        return new WrittenText(title, slug, summary, body);
    }

    /** Switches between the rich text editor and HTML; stays with HTML where the editor would lose something. */
    public void switchEditor() {
        var normal = EditorHtml.normalise(body == null ? "" : body);
        body = normal;
        html = !html || !EditorHtml.fitsEditor(normal);
    }

    /** Shows the kind of editor that stands in a page which outlived its session. */
    void show(boolean asHtml) {
        html = asHtml;
    }

    public boolean isBeyondEditor() {
        return body != null && !EditorHtml.fitsEditor(body);
    }

    public String getLanguage() {
        return language;
    }

    public String getOwnName() {
        return ownName;
    }

    public VersionState getState() {
        return state;
    }

    public boolean isPublished() {
        return state == VersionState.PUBLISHED || state == VersionState.CHANGED;
    }

    /** Where readers find this language now; the slug being written may be another one. */
    public String getPublishedSlug() {
        return publishedSlug;
    }

    public int getBaseRevision() {
        return baseRevision;
    }

    /** Comes back with the form, so that what others saved while a session was gone is found; only compared. */
    public void setBaseRevision(int baseRevision) {
        this.baseRevision = baseRevision;
    }

    public boolean isHtml() {
        return html;
    }

    public Theirs getTheirs() {
        return theirs;
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
}
