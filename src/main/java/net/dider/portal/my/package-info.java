/**
 * What a signed-in person sees of herself.
 *
 * <p>Decides nothing of its own; composes what accounts (and later members, events, newsletter) know of her. Uses
 * accounts and platform.
 */
package net.dider.portal.my;
