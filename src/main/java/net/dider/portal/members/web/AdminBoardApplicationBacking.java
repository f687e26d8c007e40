package net.dider.portal.members.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.service.AnswerRules;
import net.dider.portal.members.service.Answers;
import net.dider.portal.members.service.ApplicationDeskService;
import net.dider.portal.members.service.ApplicationDeskService.Row;
import net.dider.portal.members.service.ApplicationDeskService.Twin;
import net.dider.portal.members.service.DecisionRefused;
import net.dider.portal.members.service.Question;
import net.dider.portal.members.service.Question.Step;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FormMessages;

/** One application in full: what it says, what is missing, who may be the same person, and the form that arrives. */
@Named
@ViewScoped
public class AdminBoardApplicationBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationDeskService desk;

    @Inject
    private transient DecisionMessages refusals;

    @Inject
    private transient FormMessages messages;

    private final Map<Question, String> answers = new EnumMap<>(Question.class);
    private final Map<Question, Boolean> ticks = new EnumMap<>(Question.class);
    private long id;
    private transient Row row;
    private String receivedOn;

    public void open() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var wanted = context.getExternalContext().getRequestParameterMap().getOrDefault("id", "");
        id = wanted.matches("\\d{1,18}") ? Long.parseLong(wanted) : 0;
        row = desk.read(id).orElse(null);
        if (row == null) {
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
            return;
        }
        receivedOn = day(LocalDate.now(DateTexts.ISTANBUL));
        fill();
    }

    private void fill() {
        for (var question : getQuestions()) {
            answers.put(question, getRow().answers().get(question));
            ticks.put(question, getRow().answers().is(question));
        }
    }

    public void receive() {
        var arrived = AnswerRules.day(receivedOn).orElse(null);
        if (isDated() && arrived == null) {
            messages.error("form:receivedOn", "members.problem.message.DATE");
            return;
        }
        save(paper -> desk.receive(id, arrived, paper), "members.application.message.received");
    }

    public void complete() {
        save(paper -> desk.complete(id, paper), "members.application.message.completed");
    }

    /** What was typed stays on the page when the desk refuses it. */
    private void save(java.util.function.Consumer<Answers> how, String done) {
        var paper = new Answers();
        getQuestions().forEach(q -> {
            if (q.isTick()) {
                paper.put(q, Boolean.TRUE.equals(ticks.get(q)));
            } else {
                paper.put(q, answers.get(q));
            }
        });
        try {
            how.accept(paper);
            row = null;
            fill();
            messages.done(done);
        } catch (DecisionRefused refused) {
            messages.error(null, "members.board.message.refused", refusals.of(refused));
        }
    }

    public Row getRow() {
        if (row == null) {
            row = desk.read(id).orElseThrow();
        }
        return row;
    }

    /** The questions of the signed form for this kind of applicant. */
    public List<Question> getQuestions() {
        return Question.of(Step.PAPER, getRow().application().getKind());
    }

    public List<Step> getSteps() {
        return List.of(Step.PERSON, Step.CONTACT, Step.PROMISES, Step.CONSENTS);
    }

    public List<Question> questionsOf(Step step) {
        return Question.of(step, getRow().application().getKind());
    }

    public List<Twin> getTwins() {
        return desk.findTwins(getRow());
    }

    public String getWords() {
        return desk.findWords(getRow().application());
    }

    /** The form, or what the board asked for, may arrive. */
    public boolean isReceivable() {
        var state = getRow().application().getState();
        return state == ApplicationState.PROVEN || state == ApplicationState.ASKED_BACK;
    }

    /** The day of arrival is not known yet. */
    public boolean isDated() {
        return getRow().application().getReceivedOn() == null;
    }

    public boolean isCompletable() {
        return getRow().application().getState() == ApplicationState.RECEIVED;
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
    }

    public Map<Question, String> getAnswers() {
        return answers;
    }

    public Map<Question, Boolean> getTicks() {
        return ticks;
    }

    public String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(String receivedOn) {
        this.receivedOn = receivedOn;
    }
}
