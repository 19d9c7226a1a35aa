package org.sanshe.processes;

import java.util.ArrayList;
import java.util.List;

/** Breaks Chinese and English names into lines by their width, without a font at hand. */
final class Lettering {

    /** Size of the letters and distance of the lines, in pixels; the style sheet says the same. */
    static final int SIZE = 12;

    static final int LINE = 15;

    private static final String NEVER_FIRST = "？?,,、。;;:)》」";

    private Lettering() {}

    /** Lines of about the same length, none wider than the given pixels unless a single word is. */
    static List<String> lines(String text, double width) {
        double whole = width(text);
        double even = whole / Math.ceil(whole / width);
        List<String> lines = fill(text, Math.min(width, even + SIZE));
        return lines.size() > Math.ceil(whole / width) ? fill(text, width) : lines;
    }

    private static List<String> fill(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean full = width(line + piece.stripTrailing()) > width;
            if (full && !line.isEmpty() && !NEVER_FIRST.contains(piece)) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** A Chinese character may stand alone, an English word with its space may not be broken. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isWide(letter) && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.append(letter);
            if (isWide(letter) || letter == ' ') {
                pieces.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    static double width(String text) {
        return text.chars()
                .mapToDouble(letter -> isWide(letter) ? SIZE : SIZE * 0.54)
                .sum();
    }

    private static boolean isWide(int letter) {
        return letter >= 0x2E80;
    }

    /** Text made safe for element content and for attributes in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
