package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import net.dider.portal.members.entity.Application;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.text.Folding;

/** Seals and opens what applicants wrote; a copy of the database alone reads none of it. */
@ApplicationScoped
class ApplicationVault {

    private static final String CONTEXT = "application:";

    @Inject
    private Secrets secrets;

    String seal(String reference, Answers answers) {
        return secrets.seal(answers.json(), CONTEXT + reference);
    }

    Answers open(Application application) {
        return Answers.read(secrets.open(application.getSealedAnswers(), CONTEXT + application.getReference()));
    }

    String sealWords(Application application, String words) {
        return secrets.seal(words, CONTEXT + "words:" + application.getReference());
    }

    /** What the board wrote to the applicant; empty where it wrote nothing. */
    String openWords(Application application) {
        return application.getSealedWords() == null
                ? ""
                : secrets.open(application.getSealedWords(), CONTEXT + "words:" + application.getReference());
    }

    /** The same for the same folded name, to find what may be one person. */
    String nameKey(Answers answers) {
        return secrets.keyed("application name", Folding.fold(answers.name()));
    }

    String emailKey(Answers answers) {
        return secrets.keyed("application email", answers.get(Question.EMAIL).toLowerCase(Locale.ROOT));
    }
}
