package org.tauscope.formats.hepdata;

/**
 * A file beside the tables.
 *
 * @param location    file name in the record, or an address
 * @param description what it is
 * @param type        what HEPData knows it as, such as {@code HistFactory} or {@code HS3}; empty for none
 */
public record Resource(String location, String description, String type) {}
