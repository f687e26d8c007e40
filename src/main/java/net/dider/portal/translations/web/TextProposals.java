package net.dider.portal.translations.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.translations.entity.TextProposal;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextProposalService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.WordDiff;

/** Words that were proposed, and what is decided about them; in the dialog of a text and in the list of all. */
@Named
@ViewScoped
public class TextProposals implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextProposalService service;

    @Inject
    private transient TextService textService;

    @Inject
    private transient TextHistoryService history;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient FormMessages messages;

    @Inject
    private TextDialog dialog;

    private final Map<Long, String> answers = new HashMap<>();
    private transient Map<String, List<Line>> shown;

    /**
     * One proposal.
     *
     * @param now what stands there while it is looked at
     * @param decidable whether the reader may take or refuse it
     * @param own whether the reader made it
     */
    public record Line(
            TextProposal proposal,
            String language,
            String who,
            String decider,
            String now,
            List<WordDiff.Piece> pieces,
            boolean decidable,
            boolean own) {}

    /** Those of a text in one language. */
    public List<Line> waiting(String key, String language) {
        return lines(key + ' ' + language, () -> service.find(key).stream()
                .filter(p -> p.isWaiting() && p.getLanguage().equals(language))
                .toList());
    }

    public List<Line> all(TextProposal.State state) {
        return lines(state.name(), () -> service.find(state));
    }

    private List<Line> lines(String name, java.util.function.Supplier<List<TextProposal>> find) {
        if (shown == null) {
            shown = new HashMap<>();
        }
        return shown.computeIfAbsent(name, n -> lines(find.get()));
    }

    private List<Line> lines(List<TextProposal> proposals) {
        var people = new ArrayList<Long>();
        proposals.forEach(p -> {
            people.add(p.getMadeBy());
            people.add(p.getDecidedBy());
        });
        var names = history.findNames(people);
        return proposals.stream().map(p -> line(p, names)).toList();
    }

    private Line line(TextProposal proposal, Map<Long, String> names) {
        var now = texts.current(proposal.getKey(), proposal.getLanguage());
        var before = proposal.isWaiting() ? now : proposal.getSeen();
        return new Line(
                proposal,
                languages.find(proposal.getLanguage()).map(Language::getOwnName).orElse(proposal.getLanguage()),
                names.get(proposal.getMadeBy()),
                names.get(proposal.getDecidedBy()),
                now == null ? "" : now,
                WordDiff.of(before, proposal.getValue()),
                textService.mayChange(proposal.getLanguage()),
                Objects.equals(proposal.getMadeBy(), signedIn.accountId()));
    }

    public void propose(TextForm word) {
        try {
            service.propose(word.getKnown().key(), word.getLanguage(), word.getProposed(), word.getNote());
            word.setProposed(null);
            word.setNote(null);
            done("translations.proposal.message.proposed");
        } catch (TextRefused refused) {
            say(refused, "proposed");
        }
    }

    public void approve(Line line) {
        try {
            decided(
                    service.approve(line.proposal().getId(), line.now(), answer(line)),
                    "translations.proposal.message.approved");
        } catch (TextRefused refused) {
            say(refused, "answer");
        } catch (TextConflict conflict) {
            shown = null;
            messages.error(null, "translations.edit.message.changedMeanwhile");
        }
    }

    public void reject(Line line) {
        try {
            decided(service.reject(line.proposal().getId(), answer(line)), "translations.proposal.message.rejected");
        } catch (TextRefused refused) {
            say(refused, "answer");
        }
    }

    public void withdraw(Line line) {
        decided(service.withdraw(line.proposal().getId()), "translations.proposal.message.withdrawn");
    }

    private void decided(boolean now, String key) {
        done(now ? key : "translations.proposal.message.decided");
    }

    private void done(String key) {
        shown = null;
        messages.done(key);
        dialog.stay();
    }

    private void say(TextRefused refused, String field) {
        var first = refused.getFindings().get(0);
        messages.error(beside(field), "translations.refused.message." + first.rule(), first.detail());
    }

    private String answer(Line line) {
        return Objects.requireNonNullElse(answers.get(line.proposal().getId()), "");
    }

    /** The field that stands beside the button that was pressed. */
    private static String beside(String field) {
        var context = FacesContext.getCurrentInstance();
        return UIComponent.getCurrentComponent(context).getClientId(context).replaceFirst("[^:]*$", field);
    }

    /** By the proposal's id. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public long getCount() {
        return service.countWaiting();
    }
}
