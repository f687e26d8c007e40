package net.dider.portal.media.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.StoredFile;
import net.dider.portal.media.service.MediaRefused.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes what somebody sends: looks what it is, refuses it or puts it into the folder. No row is written yet. */
@ApplicationScoped
public class Intake {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long LITTLE_ROOM = 16 * MEGABYTE;
    private static final int BUFFER = 64 * 1024;

    @Inject
    private MediaFolder folder;

    @Inject
    @ConfigProperty(name = "portal.upload.max.mb", defaultValue = "20")
    private long megabytes;

    @Inject
    @ConfigProperty(name = "portal.upload.av.max.mb", defaultValue = "200")
    private long soundAndFilmMegabytes;

    public Intake() {}

    Intake(MediaFolder folder, long megabytes, long soundAndFilmMegabytes) {
        this.folder = folder;
        this.megabytes = megabytes;
        this.soundAndFilmMegabytes = soundAndFilmMegabytes;
    }

    /** Megabytes a file of that kind may have. */
    public long limit(MediaKind kind) {
        return kind == MediaKind.AUDIO || kind == MediaKind.VIDEO ? soundAndFilmMegabytes : megabytes;
    }

    /** Megabytes that no file may exceed. */
    public long largest() {
        return Math.max(megabytes, soundAndFilmMegabytes);
    }

    /**
     * @param kind what it must be, null for anything that is taken
     * @throws MediaRefused with the reason; nothing is left of it
     */
    public StoredFile take(InputStream in, MediaKind kind) throws MediaRefused, IOException {
        Path draft = null;
        try {
            draft = folder.begin();
            var upload = draft.resolve("upload");
            copy(in, upload);
            var type = FileTypes.detect(upload);
            if (kind != null && type.kind() != kind) {
                throw new MediaRefused(Reason.OTHER_KIND);
            }
            if (Files.size(upload) > limit(type.kind()) * MEGABYTE) {
                throw new MediaRefused(Reason.TOO_LARGE, limit(type.kind()));
            }
            return type.kind() == MediaKind.IMAGE ? picture(upload, type, draft) : asItIs(upload, type, draft);
        } catch (MediaRefused refused) {
            clear(draft);
            throw refused;
        } catch (IOException e) {
            clear(draft);
            if (isFull()) {
                throw (MediaRefused) new MediaRefused(Reason.NO_SPACE).initCause(e);
            }
            throw e;
        }
    }

    private StoredFile picture(Path upload, FileType type, Path draft) throws MediaRefused, IOException {
        var made = ImagePress.press(upload, type, draft);
        Files.delete(upload);
        var largest = draft.resolve(made.width() + "." + made.type().extension());
        var size = Files.size(largest);
        return new StoredFile(made.type(), folder.keep(draft), size, made.width(), made.height(), made.widths());
    }

    private StoredFile asItIs(Path upload, FileType type, Path draft) throws IOException {
        Files.move(upload, draft.resolve("file." + type.extension()));
        var size = Files.size(draft.resolve("file." + type.extension()));
        return new StoredFile(type, folder.keep(draft), size, 0, 0, List.of());
    }

    /** Stops at the first byte too many, whatever the sender said before. */
    private void copy(InputStream in, Path target) throws MediaRefused, IOException {
        var left = largest() * MEGABYTE;
        var buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(target)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new MediaRefused(Reason.TOO_LARGE, largest());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void clear(Path draft) {
        if (draft != null) {
            folder.discard(draft);
        }
    }

    private boolean isFull() throws IOException {
        return folder.room() < LITTLE_ROOM;
    }
}
