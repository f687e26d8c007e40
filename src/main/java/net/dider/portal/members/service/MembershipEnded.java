package net.dider.portal.members.service;

import net.dider.portal.members.entity.StepKind;

/** Somebody is no member any more; fired within the transaction that records it. */
public record MembershipEnded(long memberId, StepKind by, Long accountId) {}
