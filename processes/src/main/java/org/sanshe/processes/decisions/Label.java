package org.sanshe.processes.decisions;

/**
 * 名称: what a table, column or value is called in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) {

    private static final String BETWEEN = " / ";

    /** Reads {@code 中文 / English}; a text in one language stands for both. */
    static Label of(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0 ? new Label(text, text) : new Label(text.substring(0, at), text.substring(at + BETWEEN.length()));
    }

    /** The text for a language tag: English for {@code en…}, otherwise Chinese. */
    public String in(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
