package org.sanshe.forms;

/** How fields are called on the page and in messages. */
final class Labels {

    private Labels() {}

    /** The label with its templates filled in; the key or id where a field has none. */
    static String of(Node node, FormSchema schema, Locale locale) {
        String label = text(node, schema, node.component.label(locale));
        if (label != null && !label.isBlank()) {
            return label.strip();
        }
        return node.component.key() == null ? node.component.id() : node.component.key();
    }

    static String text(Node node, FormSchema schema, String source) {
        return Template.plain(schema.feel(), source, node.scope);
    }

    /** The English label inside a sentence: “Contact phone” becomes “contact phone”, “ID number” stays. */
    static String inSentence(String label) {
        boolean word =
                label.length() > 1 && Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
