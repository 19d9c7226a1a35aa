package org.sanshe.letters;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** 避头尾 where a line may end: after any Chinese character, but no closing mark starts a line and no opening one ends it. */
enum LineBreaks implements SplitCharacter {
    CHINESE;

    private static final String NOT_AT_START = "，。、；：？！）》〉】」』〕”’%%‰℃…—·,.;:?!)]}元年月日条";
    private static final String NOT_AT_END = "（《〈【「『〔“‘([{¥¥第";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] cc, PdfChunk[] ck) {
        char here = cc[current];
        if (Character.isHighSurrogate(here) || NOT_AT_END.indexOf(here) >= 0) {
            return false;
        }
        if (here == ' ' || here == '\u3000') {
            return true;
        }
        if (current + 1 >= Math.min(end, cc.length)) {
            return wide(here);
        }
        char next = cc[current + 1];
        return NOT_AT_START.indexOf(next) < 0 && (wide(here) || wide(next));
    }

    /** Han and its punctuation, full-width forms, the second half of rare characters, the closing quotation mark. */
    private static boolean wide(char c) {
        return (c >= '\u2e80' && c < '\ufb00')
                || (c >= '\uff01' && c <= '\uff60')
                || Character.isLowSurrogate(c)
                || c == '”';
    }
}
