package net.dider.portal.members.service;

/** Somebody has become a member; fired within the transaction that made her one. */
public record MemberAdmitted(long memberId, long number) {}
