package net.dider.portal.members.service;

import jakarta.ejb.ApplicationException;

/** The book does not take that; words in {@code members.refused.message}. */
@ApplicationException(rollback = true)
public class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        DATE,
        BEFORE_LAST,
        MISSING,
        TOO_LONG,
        LOCKED,
        CHANGED_MEANWHILE,
        /** An application that cannot take this step any more. */
        STATE,
        /** Rejecting and asking back need words. */
        WORDS,
        /** The decision is older than the application. */
        DECISION_TOO_OLD,
        /** What the ledger needs is not known yet. */
        INCOMPLETE,
        /** The registry does not take the new member. */
        REGISTRY,
        NOTHING_CHOSEN
    }

    private final Reason reason;
    private final String reference;
    private final MemberRefused.Reason registry;

    public DecisionRefused(Reason reason) {
        this(reason, null, null);
    }

    /**
     * @param reference of the application it is about, null for none
     * @param registry why the registry refused, null where it was not asked
     */
    DecisionRefused(Reason reason, String reference, MemberRefused.Reason registry) {
        super(reason.name());
        this.reason = reason;
        this.reference = reference;
        this.registry = registry;
    }

    /** Of the application it is about; null for none. */
    public String getReference() {
        return reference;
    }

    /** Why the registry refused; null where it was not asked. */
    public MemberRefused.Reason getRegistry() {
        return registry;
    }

    public Reason getReason() {
        return reason;
    }
}
