/**
 * Who may sign in and what for: accounts, passwords, second factors, sessions, roles, invitations, and the audit trail.
 *
 * <p>Decides who somebody is and what she may do, at every request anew: a session is a row that can be ended anywhere
 * ({@link net.dider.portal.accounts.service.SessionService}). Refuses an unknown address and a wrong password with one
 * and the same answer, guessing with growing waits, links that were used, and to leave the portal without an
 * administrator. Everybody's deeds come to its trail by the event {@link net.dider.portal.platform.security.Audited}; it
 * cannot be changed without its verification noticing. Uses platform only.
 */
package net.dider.portal.accounts;
