package org.sanshe.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.Map;

/** 二维码 drawn as squares, so that it stays sharp at any size. */
final class QrCode {
    private QrCode() {}

    /** Draws the code with its lower left corner at x, y; lengths in points. */
    static void draw(PdfContentByte canvas, String url, float x, float y, float side) {
        BitMatrix matrix = encode(url);
        float module = side / matrix.getWidth();
        canvas.saveState();
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    // a hair larger than the module: readers see thin white seams between exact squares
                    canvas.rectangle(
                            x + column * module, y + side - (row + 1) * module, module + 0.02f, module + 0.02f);
                }
            }
        }
        canvas.fill();
        canvas.restoreState();
    }

    static BitMatrix encode(String url) {
        try {
            return new QRCodeWriter()
                    .encode(
                            url,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    1,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address of verification does not fit into a QR code: " + url, e);
        }
    }
}
