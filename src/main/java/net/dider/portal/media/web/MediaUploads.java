package net.dider.portal.media.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.dider.portal.media.service.MediaRefused;
import net.dider.portal.media.service.MediaUploadService;
import org.primefaces.model.file.UploadedFile;

/** Hands what a form brought to the library. */
@RequestScoped
public class MediaUploads {

    @Inject
    private MediaUploadService service;

    @Inject
    private MediaTexts texts;

    UploadOutcome add(UploadedFile file) {
        try (var content = file.getInputStream()) {
            return new UploadOutcome(service.upload(content, file.getFileName()), file.getFileName(), null);
        } catch (MediaRefused refused) {
            return new UploadOutcome(null, file.getFileName(), texts.reason(refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UploadOutcome replace(long id, UploadedFile file) {
        try (var content = file.getInputStream()) {
            service.replace(id, content);
            return new UploadOutcome(id, file.getFileName(), null);
        } catch (MediaRefused refused) {
            return new UploadOutcome(null, file.getFileName(), texts.reason(refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
