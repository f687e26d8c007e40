package net.dider.portal.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import net.dider.portal.platform.mail.Delivery.Outcome;

/**
 * The way out while there is no mail server: one {@code .eml} file a mail, named after its Message-ID, whole or not at
 * all. A repeat writes the same file again.
 */
final class FolderPost implements Post {

    private final Path folder;

    FolderPost(Path folder) {
        this.folder = folder;
    }

    @Override
    public Session session() {
        return Session.getInstance(new Properties());
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Delivery open() {
        try {
            Files.createDirectories(folder);
            return Delivery.ARRIVED;
        } catch (IOException e) {
            return Delivery.of(Outcome.NO_LINE, MailTrouble.FOLDER_NOT_WRITABLE, null);
        }
    }

    @Override
    public Delivery send(MailMessage message) {
        try {
            var name = message.getMessageID().replaceAll("^<|@.*$", "");
            var draft = folder.resolve("." + name + ".new");
            try (var out = Files.newOutputStream(draft)) {
                message.writeTo(out);
            }
            Files.move(
                    draft,
                    folder.resolve(name + ".eml"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return Delivery.ARRIVED;
        } catch (IOException | MessagingException e) {
            return message.isLost()
                    ? Delivery.LOST
                    : Delivery.of(Outcome.NO_LINE, MailTrouble.FOLDER_NOT_WRITABLE, null);
        }
    }

    @Override
    public void close() {
        // nothing is open between two files
    }
}
