package net.dider.portal.media.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.dider.portal.media.entity.MediaItem;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** Takes files in. The work of seconds is done before the transaction that writes the row, which comes last. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.MEDIA)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaUploadService {

    @Inject
    private Intake intake;

    @Inject
    private MediaLibraryService library;

    /**
     * @param fileName as the browser names it; only its words are used, for the title
     * @return the new file's number
     */
    public long upload(InputStream content, String fileName) throws MediaRefused {
        try {
            return library.add(FileNames.title(fileName, MediaItem.LONGEST_TITLE), intake.take(content, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts another file of the same kind in its place; number, title, words and addresses stay. */
    public void replace(long id, InputStream content) throws MediaRefused {
        try {
            library.replace(id, intake.take(content, library.get(id).kind()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
