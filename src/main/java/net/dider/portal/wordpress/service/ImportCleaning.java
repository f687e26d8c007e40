package net.dider.portal.wordpress.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets uploaded files that nobody imported within a day. */
@Singleton
@DenyAll
public class ImportCleaning {

    private static final Logger LOG = Logger.getLogger(ImportCleaning.class.getName());

    @Inject
    private ImportFolder folder;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void work() {
        try {
            folder.clean(Instant.now());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of imports could not be cleaned", e);
        }
    }
}
