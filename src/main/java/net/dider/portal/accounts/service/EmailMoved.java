package net.dider.portal.accounts.service;

/** An account has another address, which was proven; fired within the transaction that moved it. */
public record EmailMoved(long accountId, String email) {}
