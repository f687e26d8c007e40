package net.dider.portal.members.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.entity.StepKind;

/**
 * One member as her page shows her.
 *
 * @param masked the sealed fields that are known, as little of each as tells that it is there
 * @param missing what the ledger or the notice asks for and nobody has entered yet
 * @param possible what can happen to her now
 */
public record MemberSheet(
        long id,
        long number,
        PersonFacts person,
        String language,
        Long typeId,
        String typeCode,
        Long officeId,
        String office,
        MemberStatus status,
        boolean voting,
        boolean founder,
        LocalDate joinedOn,
        LocalDate leftOn,
        IdentityKind identityKind,
        Map<SensitiveField, String> masked,
        List<SensitiveField> missing,
        List<MemberStep> steps,
        List<StepKind> possible,
        int lockVersion) {}
