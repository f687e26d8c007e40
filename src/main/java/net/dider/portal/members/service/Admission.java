package net.dider.portal.members.service;

import java.time.LocalDate;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveFacts;

/**
 * Somebody the board has decided to admit.
 *
 * @param typeCode of the member type, {@link net.dider.portal.members.entity.MemberType#FULL}
 * @param sensitive what is known of it; the public form never asks, a registrar completes it from the signed form
 * @param decision of the board; the membership begins on its day
 * @param appliedOn the day the application reached the association; null where nobody applies (honorary)
 * @param ofAgeProven a document shows that somebody under 18 has come of age (marriage or court, TMK m.11–12)
 * @param settlementProven a foreign national has shown the right to settle (Law 5253, not asked of honorary members)
 * @param language in which she is written to
 * @param officeId the office she belongs to, null for the centre
 * @param accountId where she can sign in already, else null
 */
public record Admission(
        String typeCode,
        PersonFacts person,
        SensitiveFacts sensitive,
        DecisionReference decision,
        LocalDate appliedOn,
        boolean ofAgeProven,
        boolean settlementProven,
        String language,
        Long officeId,
        Long accountId) {}
