package net.dider.portal.media.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaFilter;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.platform.text.Texts;
import org.primefaces.event.FileUploadEvent;

/** The library inside of another form: search, look, upload, choose. Asks the database only once it is opened. */
@Named
@ViewScoped
public class MediaPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 12;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient MediaUploads uploads;

    @Inject
    private transient Texts texts;

    private boolean open;
    private String kind = "";
    private String question;
    private int page = 1;
    private List<UploadOutcome> outcomes = new ArrayList<>();
    private transient List<MediaFile> files;
    private transient Long count;

    /** Shows the first page of what is asked for. */
    public void search() {
        open = true;
        page = 1;
        forget();
    }

    /** Opened anew: nothing of the last time is left but the question. */
    public void start() {
        outcomes = new ArrayList<>();
        search();
    }

    public void previous() {
        page = Math.max(1, page - 1);
        forget();
    }

    public void next() {
        page = Math.min(getPageCount(), page + 1);
        forget();
    }

    public void upload(FileUploadEvent event) {
        outcomes.add(0, uploads.add(event.getFile()));
        question = "";
        search();
    }

    private void forget() {
        files = null;
        count = null;
    }

    public List<MediaFile> getFiles() {
        if (files == null) {
            files = open ? library.find(filter(), (page - 1) * PAGE_SIZE, PAGE_SIZE) : List.of();
        }
        return files;
    }

    public int getPageCount() {
        if (count == null) {
            count = open ? library.count(filter()) : 0;
        }
        return (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    private MediaFilter filter() {
        var chosen = Arrays.stream(MediaKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new MediaFilter(question == null ? "" : question, chosen, "", false);
    }

    public String getPageText() {
        return texts.format("media.list.text.page", page, getPageCount());
    }

    public boolean isFirst() {
        return page <= 1;
    }

    public boolean isLast() {
        return page >= getPageCount();
    }

    public boolean isOpen() {
        return open;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public List<UploadOutcome> getOutcomes() {
        return outcomes;
    }
}
