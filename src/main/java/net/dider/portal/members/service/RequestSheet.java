package net.dider.portal.members.service;

import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.MemberRequest;

/**
 * A request as whoever decides it reads it.
 *
 * @param now what the field says now, masked where it is sealed
 * @param wanted what it is to say, likewise
 */
public record RequestSheet(
        MemberRequest request,
        String name,
        long number,
        GuardedField field,
        String now,
        String wanted,
        String words,
        String answer) {}
