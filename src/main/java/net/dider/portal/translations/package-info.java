/**
 * Every word of the interface, changed live: overrides of what ships in {@code i18n/}.
 *
 * <p>Decides which text people read, keeps what became of it, and what it was made from (ADR 0015). Refuses a text that
 * would break a sentence or overwrite one its writer has not seen, and files that are not strictly what they seem. Hands
 * texts out as files ({@code Exchange…}, {@code …File}) and takes them in as one batch, after a list of what would happen.
 * Uses platform and accounts.
 */
package net.dider.portal.translations;
