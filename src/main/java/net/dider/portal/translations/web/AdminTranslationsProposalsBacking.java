package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.translations.entity.TextProposal.State;

/** All that was proposed; which of it is shown stands in the address. */
@Named
@RequestScoped
public class AdminTranslationsProposalsBacking {

    @Inject
    private TextProposals proposals;

    private State state;

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("state");
        state = Arrays.stream(State.values())
                .filter(s -> s.name().equals(asked))
                .findFirst()
                .orElse(State.WAITING);
    }

    public List<TextProposals.Line> getLines() {
        return proposals.all(state);
    }

    public List<State> getStates() {
        return List.of(State.values());
    }

    public State getState() {
        return state;
    }
}
