package org.sanshe.letters;

import java.util.List;
import java.util.Objects;

/** 公文印制 prints a {@link Letter} as PDF, as plain text and as HTML, all three from one layout. */
public final class Letters {
    private Letters() {}

    /**
     * The document as PDF: A4, fonts embedded, page numbers, QR code of the address of verification.
     *
     * <p>Equal letter and stamp give equal bytes on the same runtime: a repeated command makes the same document and
     * digest. What proves a document later are the stored bytes, not a reprint.
     *
     * @throws MissingGlyph if a character is in none of the embedded fonts
     */
    public static byte[] pdf(Letter letter, Stamp stamp) {
        return PdfPrinter.print(letter, stamp, blocks(letter, stamp));
    }

    /** The content as plain text, one line a paragraph or table row. */
    public static String text(Letter letter, Stamp stamp) {
        return TextPrinter.print(letter, stamp, blocks(letter, stamp));
    }

    /** The content as one escaped {@code <article class="letter">} without script, style or link. */
    public static String html(Letter letter, Stamp stamp) {
        return HtmlPrinter.print(letter, stamp, blocks(letter, stamp));
    }

    /**
     * The characters of a text that cannot be printed, each once, for a message at the form field.
     *
     * @return empty if the text is printable; line feeds are
     */
    public static List<String> unprintable(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && !Fonts.has(c))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<Block> blocks(Letter letter, Stamp stamp) {
        Objects.requireNonNull(stamp, "stamp");
        Layout page = new Layout();
        letter.write(page, stamp);
        return page.blocks();
    }
}
