package org.sanshe.letters;

import static org.sanshe.letters.PageFrame.MILLIMETRE;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.sanshe.letters.Fonts.Face;

/** 版式文件 the content on A4 pages with the margins of GB/T 9704: 37 mm above, 35 below, 28 left, 26 right. */
final class PdfPrinter {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Color RED = new Color(0xC8, 0x10, 0x1E);

    private final Style style;
    private final Stamp stamp;
    private final Document document =
            new Document(PageSize.A4, 28 * MILLIMETRE, 26 * MILLIMETRE, 37 * MILLIMETRE, 35 * MILLIMETRE);
    private PdfFlow flow;

    private PdfPrinter(Style style, Stamp stamp) {
        this.style = style;
        this.stamp = stamp;
    }

    static byte[] print(Letter letter, Stamp stamp, List<Block> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPrinter(letter.style(), stamp).write(letter.title(), blocks, out);
        return SteadyBytes.of(out.toByteArray(), stamp, blocks);
    }

    private void write(String title, List<Block> blocks, ByteArrayOutputStream out) {
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageFrame(stamp, title));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addAuthor(stamp.issuer());
        document.addSubject(stamp.documentNo());
        document.addCreator("Sanshe 三社");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        GregorianCalendar day = GregorianCalendar.from(stamp.date().atStartOfDay(CHINA));
        day.setTimeZone(TimeZone.getTimeZone(CHINA));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(day));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(day));
        flow = new PdfFlow(document, writer.getDirectContent());
        head();
        float page = document.top() - document.bottom();
        flow.place(new PdfPieces(style, flow.width(), page / 3).of(blocks));
        writer.setPageEmpty(false);
        document.close();
    }

    private void head() {
        if (style != Style.NOTICE) {
            flow.place(
                    PdfPieces.line("编号：" + stamp.documentNo(), Face.SONG, 10.5f, 16, Element.ALIGN_RIGHT, Color.BLACK));
            return;
        }
        float room = flow.width();
        float size = Math.min(30, room / Fonts.width(stamp.issuer(), Face.HEI, 1));
        flow.place(PdfPieces.line(stamp.issuer(), Face.HEI, size, size * 1.3f, Element.ALIGN_CENTER, RED));
        flow.place(PdfPieces.line(stamp.documentNo(), Face.SONG, 14, 30, Element.ALIGN_CENTER, Color.BLACK));
        flow.place(new LineSeparator(1.6f, 100, RED, Element.ALIGN_CENTER, -10));
        flow.place(PdfPieces.line("", Face.SONG, 1, 14, Element.ALIGN_LEFT, Color.BLACK));
    }
}
