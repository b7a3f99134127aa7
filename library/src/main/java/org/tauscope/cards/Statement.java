package org.tauscope.cards;

/**
 * What a card or table says about where one of its numbers, or all numbers of a table in it, come from.
 *
 * @param name    file and dotted path
 * @param value   the number as written; "table" where it speaks of several
 * @param unit    the unit as written; empty for tables, whose columns carry theirs
 * @param origin  source, or the reason for an assumption
 * @param assumed true when nobody published it
 */
public record Statement(String name, String value, String unit, String origin, boolean assumed) {}
