package org.sanshe.letters;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** 字体 the two embedded faces: Song for text, Hei for titles; each stands in for the other's missing characters. */
final class Fonts {
    /** 宋 and 黑. */
    enum Face {
        SONG,
        HEI
    }

    /** Loaded at the first use and kept for the life of the virtual machine: 25 MB of outlines. */
    private static final class Loaded {
        static final BaseFont SONG = load("NotoSerifSC-Regular.ttf");
        static final BaseFont HEI = load("NotoSansSC-Medium.ttf");
    }

    private static final int EXCERPT = 40;

    private Fonts() {}

    /**
     * Cuts the text into runs of one font.
     *
     * @throws MissingGlyph if neither face has a character
     */
    static List<Chunk> chunks(String text, Face face, float size, Color color) {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        BaseFont current = null;
        for (int codePoint : text.codePoints().toArray()) {
            BaseFont font = fontFor(codePoint, face, text);
            if (current != null && font != current) {
                chunks.add(chunk(run, current, size, color));
                run.setLength(0);
            }
            current = font;
            run.appendCodePoint(codePoint);
        }
        if (current != null) {
            chunks.add(chunk(run, current, size, color));
        }
        return chunks;
    }

    /** Whether a character can be printed at all. */
    static boolean has(int codePoint) {
        return !invisible(codePoint) && (Loaded.SONG.charExists(codePoint) || Loaded.HEI.charExists(codePoint));
    }

    /** Control, format, private, unassigned and lone surrogate code points: they leave no mark on paper. */
    static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static BaseFont base(Face face) {
        return face == Face.SONG ? Loaded.SONG : Loaded.HEI;
    }

    /** Width in points of a line that is drawn without wrapping. */
    static float width(String text, Face face, float size) {
        return (float) chunks(text, face, size, Color.BLACK).stream()
                .mapToDouble(Chunk::getWidthPoint)
                .sum();
    }

    private static BaseFont fontFor(int codePoint, Face face, String text) {
        if (codePoint == '\n') {
            return base(face);
        }
        if (!invisible(codePoint)) {
            BaseFont first = base(face);
            BaseFont second = base(face == Face.SONG ? Face.HEI : Face.SONG);
            if (first.charExists(codePoint)) {
                return first;
            }
            if (second.charExists(codePoint)) {
                return second;
            }
        }
        throw new MissingGlyph(codePoint, excerpt(text, codePoint));
    }

    private static Chunk chunk(StringBuilder run, BaseFont font, float size, Color color) {
        Chunk chunk = new Chunk(run.toString(), new Font(font, size, Font.NORMAL, color));
        chunk.setSplitCharacter(LineBreaks.CHINESE);
        return chunk;
    }

    private static String excerpt(String text, int codePoint) {
        int at = text.indexOf(codePoint);
        int from = text.offsetByCodePoints(at, -Math.min(EXCERPT / 2, text.codePointCount(0, at)));
        int until = text.offsetByCodePoints(at, Math.min(EXCERPT / 2, text.codePointCount(at, text.length())));
        return (from > 0 ? "…" : "") + text.substring(from, until) + (until < text.length() ? "…" : "");
    }

    private static BaseFont load(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The font /fonts/" + name + " is not on the class path.");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read.", e);
        }
    }
}
