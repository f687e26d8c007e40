/**
 * Every word of the interface, changed live: overrides of what ships in {@code i18n/}.
 *
 * <p>Decides which text people read. Refuses a text whose placeholders differ from the shipped one or that cannot be
 * formatted, and files that are not strictly what they seem. Hands texts out as files ({@code Exchange…}, {@code …File})
 * and takes them in as one batch, after a list of what would happen. Uses platform and accounts.
 */
package net.dider.portal.translations;
