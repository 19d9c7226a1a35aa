package org.sanshe.letters;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** 页眉页脚 number of the document on every further page, QR code on the first, 第 n 页 共 m 页 on all. */
final class PageFrame extends PdfPageEventHelper {
    static final float MILLIMETRE = 72 / 25.4f;
    private static final float QR_SIDE = 20 * MILLIMETRE;
    private static final Color GREY = new Color(0x55, 0x55, 0x55);

    private final Stamp stamp;
    private final String title;
    private final List<PdfTemplate> feet = new ArrayList<>();

    PageFrame(Stamp stamp, String title) {
        this.stamp = stamp;
        this.title = title;
    }

    static String header(Stamp stamp, String title) {
        return stamp.documentNo() + "  " + title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        Rectangle page = document.getPageSize();
        float top = page.getTop() - document.topMargin();
        if (writer.getPageNumber() == 1) {
            float y = page.getTop() - 10 * MILLIMETRE - QR_SIDE;
            QrCode.draw(canvas, stamp.verifyUrl(), document.right() - QR_SIDE, y, QR_SIDE);
            write(canvas, "扫码核验", document.right() - QR_SIDE / 2, y - 8, 7, Align.CENTRE);
        } else {
            write(canvas, shortened(document.right() - document.left()), document.left(), top + 14, 9, Align.LEFT);
            canvas.saveState();
            canvas.setColorStroke(GREY);
            canvas.setLineWidth(0.4f);
            canvas.moveTo(document.left(), top + 9);
            canvas.lineTo(document.right(), top + 9);
            canvas.stroke();
            canvas.restoreState();
        }
        PdfTemplate foot = canvas.createTemplate(page.getWidth(), 14);
        feet.add(foot);
        canvas.addTemplate(foot, 0, document.bottomMargin() - 12 * MILLIMETRE);
    }

    /** How many pages there are is known only now. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        for (int i = 0; i < feet.size(); i++) {
            String number = "第 " + (i + 1) + " 页 共 " + feet.size() + " 页";
            write(feet.get(i), number, feet.get(i).getWidth() / 2, 3, 10, Align.CENTRE);
        }
    }

    private String shortened(float width) {
        String header = header(stamp, title);
        while (Fonts.width(header, Fonts.Face.SONG, 9) > width) {
            header = header.substring(0, header.offsetByCodePoints(header.length(), -2)) + "…";
        }
        return header;
    }

    private enum Align {
        LEFT,
        CENTRE
    }

    private static void write(PdfContentByte canvas, String text, float x, float y, float size, Align align) {
        float left = align == Align.LEFT ? x : x - Fonts.width(text, Fonts.Face.SONG, size) / 2;
        canvas.beginText();
        canvas.setColorFill(GREY);
        canvas.setTextMatrix(left, y);
        for (Chunk chunk : Fonts.chunks(text, Fonts.Face.SONG, size, GREY)) {
            canvas.setFontAndSize(chunk.getFont().getBaseFont(), size);
            canvas.showText(chunk.getContent());
        }
        canvas.endText();
    }
}
