/**
 * What members owe the association and what they paid.
 *
 * <p>Decides who is charged for a year, which debt a payment settles (the oldest first, TBK m.102), who is in arrears and
 * what she is written. Refuses to charge twice, to give back what was not paid, and an exemption without the board's
 * decision. Never mints the number of an alındı belgesi; it notes the one on the printed paper (Dernekler Yönetmeliği
 * m.38 and following). Uses members, accounts and platform.
 */
package net.dider.portal.dues;
