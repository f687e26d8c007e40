/**
 * Every word of the interface, changed live: overrides of what ships in {@code i18n/}.
 *
 * <p>Decides which text people read, keeps what became of it, and what it was made from (ADR 0015). Refuses a text that
 * would break a sentence or overwrite one its writer has not seen. Uses platform.
 */
package net.dider.portal.translations;
