package net.dider.portal.members.service;

import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.MemberRequest;

/**
 * A request as the queue shows it.
 *
 * @param field of a change, else null
 * @param left days until it is due, negative once that is past
 */
public record RequestRow(MemberRequest request, String name, long number, GuardedField field, long left) {}
