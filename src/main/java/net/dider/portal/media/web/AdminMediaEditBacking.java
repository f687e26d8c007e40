package net.dider.portal.media.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.media.service.MediaRefused;
import net.dider.portal.media.service.MediaRefused.Reason;
import net.dider.portal.media.service.MediaUses;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import org.primefaces.event.FileUploadEvent;

/** One file: what it is, what it is called in each language, where it is shown. */
@Named
@ViewScoped
public class AdminMediaEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient MediaUploads uploads;

    @Inject
    private transient MediaTexts words;

    @Inject
    private transient Languages languages;

    @Inject
    private transient FormMessages messages;

    private Long id;
    private int lockVersion;
    private String title;
    private Integer focalX;
    private Integer focalY;
    private List<WordsForm> forms = List.of();
    private UploadOutcome replaced;
    private transient MediaFile file;
    private transient List<MediaUses.Use> uses;

    /** Asked before the page is begun, so that a file there is not can be answered with 404. */
    public void open() {
        var context = FacesContext.getCurrentInstance();
        var wanted = context.getExternalContext().getRequestParameterMap().getOrDefault("file", "");
        try {
            id = wanted.matches("[1-9]\\d{0,17}") ? Long.valueOf(wanted) : 0L;
            var found = library.get(id);
            show(found);
            forms = languages.getAll().stream()
                    .map(l -> new WordsForm(l, library.mayWrite(l.getCode()), found.in(l.getCode())))
                    .toList();
        } catch (MediaRefused unknown) {
            try {
                context.getExternalContext().responseSendError(NOT_FOUND, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void show(MediaFile found) {
        file = found;
        lockVersion = found.lockVersion();
        title = found.title();
        focalX = found.focalX();
        focalY = found.focalY();
    }

    public void describe() {
        attempt("file:title", "media.edit.message.saved", () -> {
            var middle = 50;
            library.describe(
                    id, lockVersion, title, focalX == null ? middle : focalX, focalY == null ? middle : focalY);
            show(library.get(id));
        });
    }

    /** Stores every language that was changed; what one refuses stays typed, with the reason beside it. */
    public void say() {
        var refused = false;
        for (var n = 0; n < forms.size(); n++) {
            var form = forms.get(n);
            if (form.isWritable() && form.differs(getFile().in(form.getLanguage()))) {
                refused |= !say(form, "words:languages:" + n + ":alternative");
            }
        }
        file = null;
        if (!refused) {
            messages.done("media.words.message.saved");
        }
    }

    private boolean say(WordsForm form, String field) {
        try {
            library.say(id, form.written());
            form.take(library.get(id).in(form.getLanguage()));
            return true;
        } catch (MediaRefused refused) {
            messages.error(field, "media.refused.message." + refused.getReason(), refused.getLimit());
            return false;
        }
    }

    /** Another file in its place; the address stays. */
    public void replace(FileUploadEvent event) {
        replaced = uploads.replace(id, event.getFile());
        file = null;
        if (replaced.id() != null) {
            show(getFile());
            messages.done("media.edit.message.replaced");
        }
    }

    public void trash() {
        attempt("danger:trash", "media.edit.message.trashed", () -> library.trash(id));
    }

    public void restore() {
        attempt("danger:restore", "media.edit.message.restored", () -> library.restore(id));
    }

    private interface Change {
        void make() throws MediaRefused;
    }

    private void attempt(String field, String done, Change change) {
        try {
            change.make();
            file = null;
            uses = null;
            show(getFile());
            messages.done(done);
        } catch (MediaRefused refused) {
            messages.error(field(field, refused), "media.refused.message." + refused.getReason(), refused.getLimit());
        }
    }

    private static String field(String field, MediaRefused refused) {
        return refused.getReason() == Reason.FOCUS ? "file:focalX" : field;
    }

    public MediaFile getFile() {
        if (file == null) {
            try {
                file = library.get(id);
            } catch (MediaRefused gone) {
                throw new IllegalStateException(gone);
            }
        }
        return file;
    }

    public List<MediaUses.Use> getUses() {
        if (uses == null) {
            uses = library.findUses(id);
        }
        return uses;
    }

    public String getUploader() {
        return library.getUploader(getFile());
    }

    public String getLacking() {
        return words.lacking(getFile());
    }

    public boolean isImage() {
        return getFile().kind() == MediaKind.IMAGE;
    }

    public List<WordsForm> getForms() {
        return forms;
    }

    /** True when there is a language this person may write. */
    public boolean isWritable() {
        return forms.stream().anyMatch(WordsForm::isWritable);
    }

    public UploadOutcome getReplaced() {
        return replaced;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getFocalX() {
        return focalX;
    }

    public void setFocalX(Integer focalX) {
        this.focalX = focalX;
    }

    public Integer getFocalY() {
        return focalY;
    }

    public void setFocalY(Integer focalY) {
        this.focalY = focalY;
    }
}
