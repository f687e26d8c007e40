package net.dider.portal.media.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.FileSizes;
import net.dider.portal.media.service.Intake;
import net.dider.portal.media.service.MediaAddress;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaRefused;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** What the views of the library say about a file. */
@Named
@RequestScoped
public class MediaTexts {

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Intake intake;

    /** JPEG · 1,4 MB · 2400 × 1600 */
    public String facts(MediaFile file) {
        var size = file.type() + " · " + FileSizes.text(file.stored().size(), activeLanguage.getLanguage(), texts);
        return file.kind() == MediaKind.IMAGE ? size + " · " + pixels(file) : size;
    }

    public String size(MediaFile file) {
        return FileSizes.text(file.stored().size(), activeLanguage.getLanguage(), texts);
    }

    public String pixels(MediaFile file) {
        return file.width() + "\u00a0×\u00a0" + file.height();
    }

    /** Alternative text missing: Türkçe, English; empty when none is. */
    public String lacking(MediaFile file) {
        var names = languages.getAll().stream()
                .filter(l -> file.lacks(l.getCode()))
                .map(Language::getOwnName)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : texts.format("media.list.text.lacking", names);
    }

    public String present(MediaFile file) {
        return MediaAddress.present(file);
    }

    public String lasting(MediaFile file) {
        return MediaAddress.lasting(file);
    }

    /** What the library takes, with the sizes. */
    public String getTaken() {
        return texts.format("media.list.hint.taken", limit(MediaKind.IMAGE), limit(MediaKind.VIDEO));
    }

    /** Bytes no file may exceed: the browser says so before it sends. */
    public long getLargest() {
        return Math.max(limit(MediaKind.IMAGE), limit(MediaKind.VIDEO)) * 1024 * 1024;
    }

    /** Bytes that neither an image nor a document may exceed. */
    public long getLargestDocument() {
        return limit(MediaKind.DOCUMENT) * 1024 * 1024;
    }

    private long limit(MediaKind kind) {
        return intake.limit(kind);
    }

    /** Why something was refused, and what to do. */
    public String reason(MediaRefused refused) {
        return texts.format("media.refused.message." + refused.getReason(), refused.getLimit());
    }

    public List<MediaKind> getKinds() {
        return List.of(MediaKind.values());
    }
}
