package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.service.AnswerRules;
import net.dider.portal.members.service.Answers;
import net.dider.portal.members.service.ApplicationService;
import net.dider.portal.members.service.Question;
import net.dider.portal.members.service.Question.Step;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FormMessages;

/** The form of application, one page after the other. Whatever button is pressed, what was typed is kept first. */
@Named
@RequestScoped
public class MembersApplyBacking {

    @Inject
    private ApplicationService applications;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private ApplicantFlow flow;

    @Inject
    private FormMessages messages;

    private final Map<Question, String> answers = new EnumMap<>(Question.class);
    private final Map<Question, Boolean> ticks = new EnumMap<>(Question.class);
    private Answers kept = new Answers();
    private String token;
    private Step step = Step.WHO;
    private String trap;
    private boolean closed;
    private boolean sent;
    private boolean mailed;

    @PostConstruct
    void load() {
        token = flow.sent("token");
        var draft = applications.findDraft(token);
        closed = token != null && !token.isEmpty() && draft.isEmpty();
        draft.ifPresent(d -> kept = d.answers());
        if (draft.isEmpty()) {
            kept.put(Question.KIND, flow.sent("kind"));
        } else {
            var wanted = flow.sent("step");
            step = Step.PUBLIC.stream()
                    .filter(s -> s.name().equals(wanted))
                    .findFirst()
                    .orElse(Step.WHO);
            // no page before the ones it rests on (ASVS 2.3.1)
            step = firstWrong().filter(w -> w.compareTo(step) < 0).orElse(step);
        }
        for (var question : Question.values()) {
            answers.put(question, kept.get(question));
            ticks.put(question, kept.is(question));
        }
    }

    public void next() {
        var problems = AnswerRules.check(collected(), step, today());
        if (keep(problems.isEmpty()) && problems.isEmpty()) {
            flow.redirect(address(step.next(), activeLanguage.getCode()));
        }
        problems.forEach(
                (question, problem) -> messages.error("form:" + question, "members.problem.message." + problem));
    }

    public void back() {
        if (keep(false)) {
            flow.redirect(address(step.previous(), activeLanguage.getCode()));
        }
    }

    /** The same page in another language, with what was typed here (V4). */
    public void speak(String language) {
        if (token == null || keep(false)) {
            flow.redirect(address(step, language));
        }
    }

    /** A link to go on another day, to the address that was typed. */
    public void later() {
        if (keep(false)) {
            mailed = applications.sendLater(token);
            if (!mailed) {
                messages.error("form:later", "members.apply.message.notMailed");
            }
        }
    }

    public void send() {
        if (trap != null || applications.send(token, activeLanguage.getCode())) {
            sent = true;
        } else {
            messages.error("form:send", "members.apply.message.notSent");
        }
    }

    public void withdraw() {
        applications.withdraw(token);
        flow.redirect(flow.path("apply", activeLanguage.getCode()));
    }

    /** @param begin whether a draft may be made where there is none */
    private boolean keep(boolean begin) {
        if (token != null && !token.isEmpty()) {
            closed = !applications.keep(token, collected(), activeLanguage.getCode());
            return !closed;
        }
        if (!begin) {
            return false;
        }
        // A program fills in what people do not see: it goes on as if all were well, and nothing is stored.
        if (trap != null) {
            return true;
        }
        var started = applications.start(collected(), activeLanguage.getCode());
        if (started.token() == null) {
            flow.refuseFor(started.waiting(), "form:next", "members.apply.message.wait");
            return false;
        }
        token = started.token();
        return true;
    }

    private Answers collected() {
        Question.of(step, kept.kind().orElse(null)).forEach(q -> {
            if (q.isTick()) {
                kept.put(q, Boolean.TRUE.equals(ticks.get(q)));
            } else {
                kept.put(q, answers.get(q));
            }
        });
        return kept;
    }

    private String address(Step to, String language) {
        var path = flow.path("apply", language);
        return token == null || token.isEmpty()
                ? path + "?kind=" + collected().kind().map(Enum::name).orElse("")
                : path + "?token=" + token + "&step=" + to;
    }

    private java.util.Optional<Step> firstWrong() {
        return AnswerRules.firstWrong(kept, today());
    }

    private static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    public List<Question> getQuestions() {
        return Question.of(step, kept.kind().orElse(null));
    }

    /** The pages that are looked through before sending. */
    public List<Step> getAnsweredSteps() {
        return Arrays.stream(Step.values())
                .filter(s -> s.compareTo(Step.CHECK) < 0)
                .toList();
    }

    public List<Question> questionsOf(Step answered) {
        return Question.of(answered, kept.kind().orElse(null));
    }

    public Answers getKept() {
        return kept;
    }

    public int getPosition() {
        return Step.PUBLIC.indexOf(step) + 1;
    }

    public int getSteps() {
        return Step.PUBLIC.size();
    }

    public Map<Question, String> getAnswers() {
        return answers;
    }

    public Map<Question, Boolean> getTicks() {
        return ticks;
    }

    public Step getStep() {
        return step;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        // read where the page begins
    }

    public void setStep(Step step) {
        // read where the page begins
    }

    public String getTrap() {
        return trap;
    }

    public void setTrap(String trap) {
        this.trap = trap;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isMailed() {
        return mailed;
    }

    /** True while there is a draft behind the page. */
    public boolean isBegun() {
        return token != null && !token.isEmpty();
    }
}
