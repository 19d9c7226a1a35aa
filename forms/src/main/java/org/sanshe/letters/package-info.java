/**
 * 公文 official documents: one record per letter says what is printed, one layout feeds PDF, plain text and HTML.
 *
 * <p>Start at {@link org.sanshe.letters.Letters}. A new letter is a record that {@link org.sanshe.letters.Letter}
 * permits, a filled example among the samples of the tests and its golden text.
 *
 * <pre>
 * Letter.write → Layout → blocks → TextPrinter
 *                                → HtmlPrinter
 *                                → PdfPieces → PdfFlow → PdfPrinter (with PageFrame, QrCode, Fonts) → SteadyBytes
 * </pre>
 */
package org.sanshe.letters;
