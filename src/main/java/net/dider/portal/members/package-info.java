/**
 * Who the association is by law: applications, the board's decisions about them, the registry and its ledger.
 *
 * <p>Decides what a membership may become and by whose decision (domain facts §1.4), gives out numbers that are never
 * given twice, and keeps the ledger the law asks for, in which nothing is changed or deleted. Refuses a step without its
 * date, reason or decision. What must not be read from a copy of the database is sealed; it is shown to a registrar who
 * says why, and that is on the audit trail. Leads members into their area and out of it, and keeps what they ask, consent to
 * and show each other. Uses accounts and platform; others hear {@code MemberAdmitted} and {@code
 * MembershipEnded}.
 */
package net.dider.portal.members;
