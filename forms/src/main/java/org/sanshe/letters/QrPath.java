package org.sanshe.letters;

import com.google.zxing.common.BitMatrix;

/**
 * 二维码 for a page: the dark squares as one path, drawn in a square of {@code size} by {@code size}.
 *
 * @param size modules a side, the quiet zone included
 * @param path as the {@code d} of an SVG path
 */
public record QrPath(int size, String path) {

    /** The code of an address. @throws IllegalArgumentException when it does not fit */
    public static QrPath of(String url) {
        BitMatrix matrix = QrCode.encode(url);
        var path = new StringBuilder();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return new QrPath(matrix.getWidth(), path.toString());
    }
}
