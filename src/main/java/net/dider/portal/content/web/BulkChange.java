package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dider.portal.content.entity.ContentBulkFailure;
import net.dider.portal.content.entity.ContentBulkRun;
import net.dider.portal.content.service.ContentBulkRunService;
import net.dider.portal.content.service.ContentBulkService;
import net.dider.portal.content.service.ContentBulkService.Action;
import net.dider.portal.content.web.ContentChoices.Choice;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** What is done to many rows of the matrix: chosen, under way, told afterwards. */
@Named
@RequestScoped
public class BulkChange {

    private static final int MOST_AT_ONCE = 10_000;
    /** What takes no longer is over when the page comes back. */
    private static final long PATIENCE_SECONDS = 2;

    private static final String FOLLOWER = "run:follower";

    @Inject
    private AdminContentBacking matrix;

    @Inject
    private ContentChoices choices;

    @Inject
    private ContentBulkService bulk;

    @Inject
    private ContentBulkRunService runs;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private String chosen;
    private List<Choice> actions;
    private ContentBulkRun run;
    private List<ContentBulkFailure> failures;

    @PostConstruct
    void load() {
        run = runs.findMine().orElse(null);
    }

    public List<Choice> getActions() {
        if (actions == null) {
            actions = choices.actions(matrix.getQuery());
        }
        return actions;
    }

    /** Said where not all pages are offered as a place; empty else. */
    public String getCutText() {
        getActions();
        return choices.cutText();
    }

    /** Does what was chosen to what was ticked, or to all that the filter finds. */
    public void apply() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var everything = external.getRequestParameterMap().containsKey("everything");
        var ids = everything
                ? matrix.findIds(MOST_AT_ONCE)
                : Arrays.stream(external.getRequestParameterValuesMap().getOrDefault("selected", new String[0]))
                        .filter(v -> v.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
        var choice = getActions().stream().filter(a -> a.value().equals(chosen)).findFirst();
        if (ids.isEmpty() || choice.isEmpty()) {
            messages.error(null, ids.isEmpty() ? "content.bulk.message.nothing" : "content.bulk.message.noAction");
            return;
        }
        var begun = runs.begin(choice.get().label(), ids.size());
        if (begun.isEmpty()) {
            messages.error(null, "content.bulk.message.running");
            return;
        }
        var words = choice.get().value().split(":", 2);
        await(bulk.run(begun.get(), Action.valueOf(words[0]), words[1], ids, signedIn.origin()));
        if (everything && matrix.getFound() > ids.size()) {
            messages.doneAfterRedirect("content.bulk.message.rest", matrix.getFound() - ids.size());
        }
        showAnew();
    }

    private static void await(Future<Boolean> running) {
        try {
            running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            // its page shows how far it is
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked again and again while it is under way: in the end the matrix shows what has become of the items. */
    public void look() {
        if (!isRunning()) {
            showAnew();
        }
    }

    public void stop() {
        runs.stopMine();
        load();
    }

    public void dismiss() {
        runs.forgetMine();
        showAnew();
    }

    private void showAnew() {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(matrix.getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last change to many of whoever asks; null for none. */
    public ContentBulkRun getRun() {
        return run;
    }

    public boolean isRunning() {
        return run != null && run.isRunning(Instant.now());
    }

    /** Under way, or so it was when the page was made that asks now: only what is rendered is listened to. */
    public boolean isFollowed() {
        return isRunning()
                || FOLLOWER.equals(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME));
    }

    public String getProgressText() {
        return texts.format("content.bulk.text.progress", run.getSeenItems(), run.getAllItems());
    }

    public String getDoneText() {
        return texts.format("content.bulk.message.done", run.getChangedItems(), run.getAllItems());
    }

    /** Why it did not come to all of them; empty when it did. */
    public String getRestText() {
        return run.getUnseenItems() == 0
                ? ""
                : texts.format(
                        run.isStopAsked() ? "content.bulk.text.stopped" : "content.bulk.text.broken",
                        run.getUnseenItems());
    }

    public List<ContentBulkFailure> getFailures() {
        if (failures == null) {
            failures = runs.findFailures(run.getId());
        }
        return failures;
    }

    public String getFailedText() {
        return texts.format("content.bulk.text.failed", run.getFailedItems());
    }

    /** Said where not all of them are named; empty else. */
    public String getNamedText() {
        return run.getFailedItems() > ContentBulkRunService.MOST_NAMED
                ? texts.format("content.bulk.text.named", ContentBulkRunService.MOST_NAMED)
                : "";
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
