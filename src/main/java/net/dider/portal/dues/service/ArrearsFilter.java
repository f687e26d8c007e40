package net.dider.portal.dues.service;

/**
 * Whose arrears a list shows.
 *
 * @param question words to be found in name, number, e-mail or city, letters folded
 * @param typeCode null for all
 * @param months overdue for at least so many months; 0 for all that is overdue
 */
public record ArrearsFilter(String question, String typeCode, int months) {}
