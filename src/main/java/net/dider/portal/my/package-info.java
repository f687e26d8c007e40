/**
 * What a signed-in person sees of herself.
 *
 * <p>Decides nothing of its own; composes what accounts and members (and later events, newsletter) know of her. Refuses the
 * member area to whoever has not the role MEMBER, and shows nothing there to an account without a membership. Uses
 * accounts, members and platform.
 */
package net.dider.portal.my;
