package org.sanshe.party;

/**
 * 导入列.
 *
 * @param name the short name; {@link #key} is the message with what people read
 * @param required whether every row must fill it
 */
record ImportColumn(String name, boolean required) {

    static ImportColumn of(String spec) {
        boolean required = spec.endsWith("*");
        return new ImportColumn(required ? spec.substring(0, spec.length() - 1) : spec, required);
    }

    String key() {
        return "party.column." + name;
    }
}
