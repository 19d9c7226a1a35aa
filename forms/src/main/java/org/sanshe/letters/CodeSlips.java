package org.sanshe.letters;

import static org.sanshe.letters.PageFrame.MILLIMETRE;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.sanshe.letters.Fonts.Face;

/**
 * 答题码纸条: three to a page, to be cut apart and handed out in sealed envelopes. Nothing on a slip says for whom it is.
 *
 * @param issuer 采购人, who asks
 * @param project 服务项目
 * @param period the time that is asked about, as printed
 * @param until the last day, as printed
 * @param numbered whether slips bear 1, 2, 3 …, to count them; the number is kept nowhere else
 * @param slips one a person
 */
public record CodeSlips(
        String issuer, String project, String period, String until, boolean numbered, List<Slip> slips) {

    private static final int TO_A_PAGE = 3;
    private static final int LONGEST = 60;
    private static final float MARGIN = 15 * MILLIMETRE;
    private static final float QR_SIDE = 38 * MILLIMETRE;

    /**
     * 一张纸条.
     *
     * @param code as it is typed
     * @param address the address of the page with the code, for the QR code
     * @param page the address of the page alone, as it is typed
     */
    public record Slip(String code, String address, String page) {}

    /**
     * The sheets as PDF.
     *
     * @throws MissingGlyph if a character is in none of the embedded fonts
     */
    public byte[] pdf() {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("服务对象意见征询答题码");
        document.addAuthor(issuer);
        document.addCreator("Sanshe 三社");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        float height = PageSize.A4.getHeight() / TO_A_PAGE;
        for (int i = 0; i < slips.size(); i++) {
            int row = i % TO_A_PAGE;
            if (i > 0 && row == 0) document.newPage();
            slip(writer.getDirectContent(), i, PageSize.A4.getHeight() - (row + 1) * height, height);
        }
        if (slips.isEmpty()) writer.setPageEmpty(false);
        document.close();
        return out.toByteArray();
    }

    private void slip(PdfContentByte canvas, int index, float bottom, float height) {
        Slip slip = slips.get(index);
        float width = PageSize.A4.getWidth();
        cut(canvas, bottom, width);
        float qr = width - MARGIN - QR_SIDE;
        QrCode.draw(canvas, slip.address(), qr, bottom + height - MARGIN - QR_SIDE, QR_SIDE);
        text(
                canvas,
                MARGIN,
                bottom + 4 * MILLIMETRE,
                qr - 6 * MILLIMETRE,
                bottom + height - 10 * MILLIMETRE,
                line("请您说说接受的服务", Face.HEI, 18, 26),
                line(
                        "您好！" + issuer + "出钱请人提供“" + shortened() + "”。" + period + "做得怎么样，想听听您的意见。不记名，大约三分钟。",
                        Face.SONG,
                        12.5f,
                        19),
                line("用手机扫右边的方块；或者打开 " + slip.page() + " ，输入答题码：", Face.SONG, 12.5f, 19),
                line(slip.code(), Face.HEI, 21, 32),
                line("只能用一次，" + until + "当天结束前有效。家人可以帮您填。请不要让服务机构的人替您填。", Face.SONG, 11, 17));
        text(
                canvas,
                qr,
                bottom + 4 * MILLIMETRE,
                width - MARGIN,
                bottom + height - MARGIN - QR_SIDE - MILLIMETRE,
                line("Scan, or type the code, to say how good your service is. English on the page.", Face.SONG, 9, 13),
                line(numbered ? "第 " + (index + 1) + " 张" : "", Face.SONG, 9, 16));
    }

    /** The code must stay on the slip. */
    private String shortened() {
        return project.codePointCount(0, project.length()) <= LONGEST
                ? project
                : project.substring(0, project.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static Paragraph line(String text, Face face, float size, float leading) {
        var line = new Paragraph(leading);
        for (Chunk chunk : Fonts.chunks(text, face, size, Color.BLACK)) line.add(chunk);
        line.setAlignment(Element.ALIGN_LEFT);
        line.setSpacingAfter(2);
        return line;
    }

    private static void text(
            PdfContentByte canvas, float left, float bottom, float right, float top, Paragraph... lines) {
        var column = new ColumnText(canvas);
        column.setSimpleColumn(left, bottom, right, top);
        for (Paragraph line : lines) column.addElement(line);
        column.go();
    }

    private static void cut(PdfContentByte canvas, float bottom, float width) {
        if (bottom < 1) return;
        canvas.saveState();
        canvas.setLineDash(3, 3, 0);
        canvas.setLineWidth(0.4f);
        canvas.moveTo(0, bottom);
        canvas.lineTo(width, bottom);
        canvas.stroke();
        canvas.restoreState();
    }
}
