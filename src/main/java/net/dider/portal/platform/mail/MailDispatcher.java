package net.dider.portal.platform.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.mail.Delivery.Outcome;

/**
 * Sends what is in the outbox: every second it asks whether it is time, then takes a batch over one connection and
 * yields. On every node; no transaction is open while the mail server is spoken to. Runs on the timer's thread, where
 * nobody is signed in, so that no mail is sent on behalf of whoever happened to queue it.
 */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class.getName());
    private static final int BATCH = 20;
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    @Inject
    private OutboxLedger ledger;

    @Inject
    private MailLine line;

    @Inject
    private MailSettings settings;

    @Inject
    private LetterPress press;

    private final AtomicBoolean busy = new AtomicBoolean();
    /** Taken by the server while the database did not answer. */
    private final Queue<OutgoingMail> unrecorded = new ArrayDeque<>();

    private String node;
    private boolean started;
    private Instant nextPurge = Instant.MIN;

    /** The node is its data folder, which one portal at a time owns: what it had in hand is known at the next start. */
    @PostConstruct
    void findNode() {
        var file = settings.dataFolder().resolve("node.id");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, UUID.randomUUID().toString().substring(0, 18));
            }
            node = Files.readString(file).strip();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "node.id cannot be kept in the data folder", e);
        }
        if (node == null || !node.matches("[0-9a-f-]{18}")) {
            node = UUID.randomUUID().toString().substring(0, 18);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        var now = Instant.now();
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            if (line.isTimeToLook(now)) {
                tidy(now);
                sendBatch(now);
            }
        } catch (RuntimeException | LinkageError e) {
            // A timer whose method throws twice is cancelled by the container, and then no mail would ever go out.
            LOG.log(Level.WARNING, "Mails wait: the outbox could not be worked on", e);
            line.rest(now);
        } finally {
            busy.set(false);
        }
    }

    private void tidy(Instant now) {
        for (var mail = unrecorded.peek(); mail != null; mail = unrecorded.peek()) {
            ledger.arrived(mail, now);
            unrecorded.remove();
        }
        ledger.recover(started ? null : node, now);
        started = true;
        if (now.isAfter(nextPurge)) {
            ledger.purge(now);
            nextPurge = now.plus(BETWEEN_PURGES);
        }
    }

    private void sendBatch(Instant now) {
        var due = ledger.findDue(now, BATCH);
        if (due.isEmpty()) {
            return;
        }
        try (Post post = settings.smtp() ? new SmtpPost(settings.server()) : new FolderPost(settings.folder())) {
            for (var id : due) {
                var mail = ledger.claim(id, node, Instant.now());
                if (mail.isPresent() && !send(mail.get(), post)) {
                    line.rest(Instant.now());
                    return;
                }
            }
        }
        if (due.size() == BATCH) {
            line.goOn();
        }
    }

    /** False when the rest of the batch had better wait. */
    private boolean send(OutgoingMail mail, Post post) {
        var delivery = post.open();
        if (delivery.outcome() == Outcome.ARRIVED) {
            var message = write(mail, post);
            if (message.isEmpty()) {
                return true;
            }
            delivery = post.send(message.get());
        }
        var now = Instant.now();
        switch (delivery.outcome()) {
            case ARRIVED -> arrived(mail, now);
            case REFUSED -> ledger.fail(mail, delivery.trouble(), delivery.reply());
            case DOUBTFUL -> ledger.doubt(mail, delivery.trouble(), delivery.reply());
            case LATER, NO_LINE -> ledger.postpone(mail, delivery.trouble(), delivery.reply(), now);
            case LOST -> LOG.log(Level.INFO, "Mail {0} is in other hands", mail.getId());
        }
        if (delivery.outcome() == Outcome.NO_LINE || delivery.outcome() == Outcome.DOUBTFUL) {
            line.fails(delivery.trouble(), delivery.reply(), now);
        } else if (delivery.outcome() == Outcome.LATER) {
            line.answers();
        } else if (delivery.outcome() != Outcome.LOST) {
            line.works();
        }
        if (delivery.trouble() != null) {
            LOG.log(Level.WARNING, "Mail {0} ({1}): {2} {3}", new Object[] {
                mail.getId(), mail.getKind(), delivery.outcome(), delivery.trouble()
            });
        }
        return delivery.outcome() == Outcome.ARRIVED || delivery.outcome() == Outcome.REFUSED;
    }

    private void arrived(OutgoingMail mail, Instant now) {
        try {
            ledger.arrived(mail, now);
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "A mail was sent that could not be recorded yet", databaseAway);
            unrecorded.add(mail);
        }
    }

    /** Empty when there is nothing to say, or when it could not be written; the outbox knows which. */
    private Optional<MailMessage> write(OutgoingMail mail, Post post) {
        try {
            var letter = ledger.write(mail);
            if (letter.isEmpty()) {
                return Optional.empty();
            }
            var words = press.print(letter.get(), mail.request().language());
            // A file may be written twice, it stays one; a mail server is asked to take a mail once.
            return Optional.of(new MailMessage(
                    post.session(),
                    settings.from(),
                    mail,
                    words,
                    () -> post.isRepeatable() || ledger.handOver(mail, Instant.now())));
        } catch (OutboxLedger.NoWriter e) {
            ledger.postpone(mail, MailTrouble.NO_WRITER, null, Instant.now());
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "Mail " + mail.getId() + " (" + mail.getKind() + ") could not be written", e);
            ledger.postpone(mail, MailTrouble.NOT_WRITTEN, null, Instant.now());
        }
        return Optional.empty();
    }
}
