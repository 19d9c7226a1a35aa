package org.sanshe.kernel;

/**
 * 法律依据: where a rule stands.
 *
 * @param law the name without book-title marks, for example {@code 政府采购法}
 * @param article the article as the law counts it, for example {@code 第三十五条}; may be empty
 */
public record LegalBasis(String law, String article) {

    /** As cited in an official document, for example {@code 《政府采购法》第三十五条}. */
    public String text() {
        return (law.startsWith("《") ? law : "《" + law + "》") + (article == null ? "" : article);
    }

    @Override
    public String toString() {
        return text();
    }
}
