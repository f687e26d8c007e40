package net.dider.portal.members.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import net.dider.portal.members.entity.DirectoryField;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveField;

/**
 * A membership as the member sees it.
 *
 * @param masked the sealed fields that are known, as little of each as tells that it is there
 * @param shown what she shows to other members
 * @param unread how many notifications she has not seen
 */
public record OwnProfile(
        long id,
        long number,
        PersonFacts person,
        String typeCode,
        String office,
        MemberStatus status,
        boolean voting,
        LocalDate joinedOn,
        Map<SensitiveField, String> masked,
        Set<DirectoryField> shown,
        long unread,
        int lockVersion) {}
