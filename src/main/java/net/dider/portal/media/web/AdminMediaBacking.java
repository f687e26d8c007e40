package net.dider.portal.media.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import org.primefaces.event.FileUploadEvent;

/** The library as a wall of pictures; kind, question, missing words and page stand in the address. */
@Named
@ViewScoped
public class AdminMediaBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 24;
    private static final int OUTCOMES = 50;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient MediaUploads uploads;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    private String group;
    private String question;
    private String lacking;
    private int page;
    private final List<UploadOutcome> outcomes = new ArrayList<>();
    private transient List<MediaFile> files;
    private transient Long count;

    /** A group of files and where it is shown. */
    public record Tab(String name, String address, boolean current) {}

    @PostConstruct
    void load() {
        var asked = MediaAddressBar.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(),
                languages.getAll().stream().map(Language::getCode).toList());
        group = asked.group();
        question = asked.question();
        lacking = asked.lacking();
        page = Math.min(asked.page(), getPageCount());
    }

    /** One of several that are sent one after the other. */
    public void upload(FileUploadEvent event) {
        outcomes.add(0, uploads.add(event.getFile()));
        if (outcomes.size() > OUTCOMES) {
            outcomes.remove(OUTCOMES);
        }
        files = null;
        count = null;
    }

    public List<Tab> getTabs() {
        return Stream.of(
                        Stream.of(MediaAddressBar.ALL),
                        Arrays.stream(MediaKind.values()).map(Enum::name),
                        Stream.of(MediaAddressBar.TRASH))
                .flatMap(s -> s)
                .map(name -> new Tab(name, here().in(name).toString(), name.equals(group)))
                .toList();
    }

    public List<MediaFile> getFiles() {
        if (files == null) {
            files = library.find(here().filter(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        }
        return files;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("media.list.text.page", page, getPageCount());
    }

    public String getCountText() {
        return texts.format("media.list.text.count", count());
    }

    private long count() {
        if (count == null) {
            count = library.count(here().filter());
        }
        return count;
    }

    /** Address of the page before, null on the first one. */
    public String getPrevious() {
        return page > 1 ? here().turn(page - 1).toString() : null;
    }

    public String getNext() {
        return page < getPageCount() ? here().turn(page + 1).toString() : null;
    }

    private MediaAddressBar here() {
        return new MediaAddressBar(group, question, lacking, Math.max(1, page));
    }

    public boolean isNarrowed() {
        return here().isNarrowed();
    }

    public boolean isTrash() {
        return MediaAddressBar.TRASH.equals(group);
    }

    public List<UploadOutcome> getOutcomes() {
        return outcomes;
    }

    public String getGroup() {
        return group;
    }

    public String getQuestion() {
        return question;
    }

    public String getLacking() {
        return lacking;
    }

    /** The list with all that narrows it taken away. */
    public String getClearAddress() {
        return new MediaAddressBar(group, "", "", 1).toString();
    }
}
