package net.dider.portal.members.service;

import java.time.LocalDate;
import net.dider.portal.members.entity.MemberStatus;

/** A line of the list of members: nothing that is sealed. */
public record MemberRow(
        long id,
        long number,
        String name,
        String typeCode,
        MemberStatus status,
        String city,
        String office,
        LocalDate joinedOn,
        LocalDate leftOn) {}
