package org.sanshe.letters;

/** 缺字 no embedded font has the character: printing stops instead of leaving a silent blank. */
public final class MissingGlyph extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;
    private final String where;

    MissingGlyph(int codePoint, String where) {
        super("字库缺字 no glyph for %s in “%s”".formatted(name(codePoint), where));
        this.codePoint = codePoint;
        this.where = where;
    }

    /** The character that cannot be printed, as a Unicode code point. */
    public int codePoint() {
        return codePoint;
    }

    /** The text in which it stands, shortened. */
    public String where() {
        return where;
    }

    /** U+1F600 😀 as people read it; invisible characters by number only. */
    private static String name(int codePoint) {
        String number = "U+%04X".formatted(codePoint);
        return Fonts.invisible(codePoint) ? number : number + " " + Character.toString(codePoint);
    }
}
