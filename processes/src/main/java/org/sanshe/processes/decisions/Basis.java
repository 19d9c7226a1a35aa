package org.sanshe.processes.decisions;

/**
 * 法律依据: the article a row rests on.
 *
 * @param law full name without the book-title marks
 * @param article for example 第三十五条; empty when the whole document is meant
 */
public record Basis(String law, String article) {

    @Override
    public String toString() {
        return "《" + law + "》" + article;
    }
}
