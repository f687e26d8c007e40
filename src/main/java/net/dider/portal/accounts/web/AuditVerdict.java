package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import net.dider.portal.accounts.entity.AuditVerification;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;
import net.dider.portal.accounts.service.AuditInspectionService;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.accounts.service.AuditVerificationService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** The button that has the trail verified, how far that is, and what the last one found. */
@Named
@RequestScoped
public class AuditVerdict {

    @Inject
    private AuditVerificationService verifications;

    @Inject
    private AuditInspectionService inspections;

    @Inject
    private AuditService audit;

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dates;

    private AuditVerification last;
    private boolean asked;

    public void start() {
        verifications.begin().ifPresent(inspections::inspect);
        asked = false;
    }

    public boolean isRunning() {
        return find() != null && find().isRunning(Instant.now());
    }

    public boolean isOver() {
        return find() != null && !isRunning();
    }

    public boolean isIntact() {
        return isOver() && outcome() == Outcome.INTACT;
    }

    public long getChecked() {
        return find().getCheckedEntries();
    }

    /** At least 1, as the element that shows it wants. */
    public long getAll() {
        return Math.max(1, find().getAllEntries());
    }

    public String getProgressText() {
        return texts.format("accounts.verification.text.progress", find().getCheckedEntries(), find().getAllEntries());
    }

    /** In one sentence. */
    public String getFoundText() {
        return texts.format(
                "accounts.verification.enum." + outcome().name(),
                find().getCheckedEntries(),
                find().getBrokenPosition() == null ? 0 : find().getBrokenPosition());
    }

    /** When it was, and who asked for it. */
    public String getWhenText() {
        var id = find().getAccountId();
        var who = id == null
                ? texts.get("accounts.audit.text.portal")
                : audit.findNames(List.of(id)).getOrDefault(id, "#" + id);
        return texts.format("accounts.verification.text.when", dates.second(find().getSeenAt()), who);
    }

    private Outcome outcome() {
        return find().getOutcome(Instant.now());
    }

    private AuditVerification find() {
        if (!asked) {
            last = verifications.findLast().orElse(null);
            asked = true;
        }
        return last;
    }
}
