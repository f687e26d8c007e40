/**
 * Who may sign in and what for: accounts, passwords, roles, the first administrator.
 *
 * <p>Decides who somebody is. Refuses an unknown address and a wrong password with one and the same answer. Uses
 * platform only.
 */
package net.dider.portal.accounts;
