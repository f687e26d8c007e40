package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.service.ApplicationDeskService.Twin;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.text.Folding;

/** Applications and members that share a name or an address with an application, in two queries for a whole page of them. */
@ApplicationScoped
public class ApplicationTwins {

    private static final int MOST = 200;
    private static final List<String> NOBODY = List.of("");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationVault vault;

    /** How many each of these has; whoever was accepted is her own member and has none there. */
    List<Long> count(List<Application> applications, List<Answers> answers) {
        var others = others(applications);
        var members = members(answers);
        return IntStream.range(0, applications.size())
                .mapToObj(i -> count(applications.get(i), answers.get(i), others, members))
                .toList();
    }

    private static long count(
            Application application, Answers answers, List<Application> others, List<Member> members) {
        return others.stream().filter(o -> isTwin(application, o)).count()
                + (application.getState() == ApplicationState.ACCEPTED
                        ? 0
                        : members.stream().filter(m -> isTwin(answers, m)).count());
    }

    List<Twin> find(Application application, Answers answers) {
        var twins = new ArrayList<Twin>();
        others(List.of(application)).stream()
                .filter(o -> isTwin(application, o))
                .forEach(o -> twins.add(new Twin(vault.open(o).name(), o.getId(), null)));
        members(List.of(answers)).stream()
                .filter(m -> isTwin(answers, m))
                .forEach(m -> twins.add(new Twin(m.getFullName(), null, m.getNumber())));
        return twins;
    }

    private static boolean isTwin(Application one, Application other) {
        return !Objects.equals(one.getId(), other.getId())
                && (one.getNameKey() != null && one.getNameKey().equals(other.getNameKey())
                        || one.getEmailKey() != null && one.getEmailKey().equals(other.getEmailKey()));
    }

    /** All applications that share a name or an address with one of these, in one query. */
    private List<Application> others(Collection<Application> applications) {
        var names = applications.stream()
                .map(Application::getNameKey)
                .filter(Objects::nonNull)
                .toList();
        var emails = applications.stream()
                .map(Application::getEmailKey)
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() && emails.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT a FROM Application a WHERE a.nameKey IN :names OR a.emailKey IN :emails",
                                Application.class)
                        .setParameter("names", names.isEmpty() ? NOBODY : names)
                        .setParameter("emails", emails.isEmpty() ? NOBODY : emails)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** Present members whose name or address is one of theirs, in one query. */
    private List<Member> members(List<Answers> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var names = IntStream.range(0, answers.size())
                .mapToObj(i -> "m.searchKey LIKE :name" + i + " ESCAPE '!'")
                .collect(Collectors.joining(" OR "));
        var query = entityManager
                .createQuery(
                        "SELECT m FROM Member m WHERE m.status IN :present AND (m.person.email IN :emails OR " + names
                                + ") ORDER BY m.number",
                        Member.class)
                .setParameter("present", MemberStatus.PRESENT)
                .setParameter(
                        "emails",
                        answers.stream().map(a -> a.get(Question.EMAIL)).toList());
        for (var i = 0; i < answers.size(); i++) {
            query.setParameter(
                    "name" + i,
                    LikePattern.beginning(Folding.fold(answers.get(i).name()) + " "));
        }
        return query.setMaxResults(MOST).getResultList();
    }

    private static boolean isTwin(Answers answers, Member member) {
        return Folding.fold(answers.name()).equals(Folding.fold(member.getFullName()))
                || answers.get(Question.EMAIL)
                        .equalsIgnoreCase(member.getFacts().email());
    }
}
