/**
 * Every word of the interface, changed live: overrides of what ships in {@code i18n/}.
 *
 * <p>Decides which text people read. Refuses a text whose placeholders differ from the shipped one or that cannot be
 * formatted. Uses platform and accounts.
 */
package net.dider.portal.translations;
