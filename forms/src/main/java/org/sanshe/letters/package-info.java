/**
 * 公文 official documents: one record per letter says what is printed, one layout feeds PDF, plain text and HTML.
 *
 * <p>Start at {@link org.sanshe.letters.Letters}.
 */
package org.sanshe.letters;
