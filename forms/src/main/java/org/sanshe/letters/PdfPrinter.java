package org.sanshe.letters;

import static org.sanshe.letters.PageFrame.MILLIMETRE;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
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
    private static final Color SHADE = new Color(0xF2, 0xF2, 0xF2);

    /** Higher than any paragraph. */
    private static final float TALL = 100_000;

    private final Style style;
    private final Stamp stamp;
    private final Document document =
            new Document(PageSize.A4, 28 * MILLIMETRE, 26 * MILLIMETRE, 37 * MILLIMETRE, 35 * MILLIMETRE);
    private ColumnText column;

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
        column = new ColumnText(writer.getDirectContent());
        fill();
        head();
        for (Block block : blocks) {
            block(block);
        }
        writer.setPageEmpty(false);
        document.close();
    }

    private void head() {
        if (style != Style.NOTICE) {
            place(line("编号：" + stamp.documentNo(), Face.SONG, 10.5f, 16, Element.ALIGN_RIGHT, Color.BLACK));
            return;
        }
        float room = document.right() - document.left();
        float size = Math.min(30, room / Fonts.width(stamp.issuer(), Face.HEI, 1));
        place(line(stamp.issuer(), Face.HEI, size, size * 1.3f, Element.ALIGN_CENTER, RED));
        place(line(stamp.documentNo(), Face.SONG, 14, 30, Element.ALIGN_CENTER, Color.BLACK));
        place(new LineSeparator(1.6f, 100, RED, Element.ALIGN_CENTER, -10));
        place(line("", Face.SONG, 1, 14, Element.ALIGN_LEFT, Color.BLACK));
    }

    private void block(Block block) {
        if (block instanceof Block.Title title) {
            Paragraph p =
                    line(title.text(), Face.HEI, style.title, style.title * 1.5f, Element.ALIGN_CENTER, Color.BLACK);
            gap(style.title * 0.4f);
            place(p);
            gap(style.title * 0.7f);
        } else if (block instanceof Block.Addressee addressee) {
            place(line(addressee.text(), Face.SONG, style.body, style.leading, Element.ALIGN_LEFT, Color.BLACK));
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Pairs pairs) {
            pairs(pairs);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Signatures signatures) {
            signatures(signatures);
        }
    }

    private void heading(Block.Heading heading) {
        keep(style.leading * 3.5f);
        boolean chapter = heading.level() == 1;
        Paragraph p = line(
                heading.text(),
                Face.HEI,
                chapter ? style.body + 1 : style.body,
                style.leading,
                Element.ALIGN_LEFT,
                Color.BLACK);
        gap(style.leading * (chapter ? 0.4f : 0.2f));
        p.setIndentationLeft(style == Style.NOTICE ? 2 * style.body : 0);
        place(p);
    }

    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.text().endsWith("：")) {
            keep(style.leading * 5);
        }
        Paragraph p = new Paragraph(style.leading);
        p.addAll(Fonts.chunks(paragraph.lead(), Face.HEI, style.body, Color.BLACK));
        p.addAll(Fonts.chunks(paragraph.text(), Face.SONG, style.body, Color.BLACK));
        p.setFirstLineIndent(2 * style.body);
        p.setAlignment(Element.ALIGN_JUSTIFIED);
        unbroken(p);
        place(p);
        column.setSimpleColumn(document.left(), document.bottom(), document.right(), column.getYLine());
    }

    /** 孤行 no first line is left alone at the foot of a page, no last line at the head of the next. */
    private void unbroken(Paragraph p) {
        ColumnText probe = new ColumnText(column.getCanvas());
        probe.setSimpleColumn(document.left(), -TALL, document.right(), 0);
        probe.addElement(p);
        probe.go(true);
        int lines = Math.round(-probe.getYLine() / style.leading);
        int room = (int) ((column.getYLine() - document.bottom()) / style.leading + 0.001f);
        if (lines > 1 && room == 1) {
            nextPage();
        } else if (lines == room + 1 && room > 2) {
            float floor = document.bottom() + style.leading;
            column.setSimpleColumn(document.left(), floor, document.right(), column.getYLine());
        }
    }

    private void pairs(Block.Pairs pairs) {
        PdfPTable table = table(new float[] {26, 74});
        for (Block.Pair pair : pairs.pairs()) {
            table.addCell(cell(pair.label(), Face.HEI, Element.ALIGN_LEFT, SHADE));
            table.addCell(cell(pair.value(), Face.SONG, Element.ALIGN_LEFT, null));
        }
        ruled(table);
    }

    private void table(Block.Table block) {
        PdfPTable table = grid(block);
        float rows = 0;
        // a table of up to a third of the page stays whole, a longer one starts with at least two rows
        boolean small = table.getTotalHeight() < (document.top() - document.bottom()) / 3;
        for (int r = 0; r < (small ? table.size() : Math.min(3, table.size())); r++) {
            rows += table.getRowHeight(r);
        }
        keep(rows + 36);
        if (!block.caption().isEmpty()) {
            Paragraph caption = line(block.caption(), Face.HEI, 11, 18, Element.ALIGN_CENTER, Color.BLACK);
            gap(4);
            place(caption);
        }
        ruled(table);
    }

    private PdfPTable grid(Block.Table block) {
        float[] weights = new float[block.columns().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = block.columns().get(i).weight();
        }
        PdfPTable table = table(weights);
        table.setHeaderRows(1);
        for (Block.Column column : block.columns()) {
            table.addCell(cell(column.heading(), Face.HEI, Element.ALIGN_CENTER, SHADE));
        }
        for (int r = 0; r < block.rows().size(); r++) {
            boolean total = block.total() && r == block.rows().size() - 1;
            for (int c = 0; c < weights.length; c++) {
                int align = block.columns().get(c).figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
                table.addCell(cell(block.rows().get(r).get(c), total ? Face.HEI : Face.SONG, align, null));
            }
        }
        return table;
    }

    /** Room for the seal is kept: 落款 never stands alone without its space on a page. */
    private void signatures(Block.Signatures block) {
        int count = block.signatories().size();
        PdfPTable table = new PdfPTable(count == 1 ? 2 : count);
        table.setTotalWidth(document.right() - document.left());
        table.setLockedWidth(true);
        if (count == 1) {
            table.addCell(open(""));
        }
        for (Block.Signatory signatory : block.signatories()) {
            table.addCell(open(String.join("\n", signatory.lines())));
        }
        keep(table.getTotalHeight() + style.leading * 1.5f);
        gap(style.leading * 1.5f);
        place(table);
    }

    private PdfPCell open(String text) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(style.leading);
        for (String part : text.split("\n", -1)) {
            int align = style == Style.CONTRACT ? Element.ALIGN_LEFT : Element.ALIGN_CENTER;
            cell.addElement(line(part, Face.SONG, style.body, style.leading, align, Color.BLACK));
        }
        return cell;
    }

    private PdfPTable table(float[] weights) {
        PdfPTable table = new PdfPTable(weights);
        table.setTotalWidth(document.right() - document.left());
        table.setLockedWidth(true);
        table.setSplitLate(true);
        return table;
    }

    private PdfPCell cell(String text, Face face, int align, Color shade) {
        PdfPCell cell = new PdfPCell();
        cell.setPadding(4);
        cell.setPaddingTop(1);
        cell.setPaddingBottom(6);
        cell.setBorderWidth(0.5f);
        cell.setUseAscender(false);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBackgroundColor(shade);
        for (String part : text.split("\n", -1)) {
            cell.addElement(line(part, face, style.cell, style.cell * 1.45f, align, Color.BLACK));
        }
        return cell;
    }

    /** Starts a new page if less than this height is left, so that a heading does not part from its text. */
    private void keep(float height) {
        if (column.getYLine() - height < document.bottom()) {
            nextPage();
        }
    }

    /** Everything goes through one column, so that the order of reading in the file is the order on the page. */
    private void place(Element element) {
        column.addElement(element);
        while (ColumnText.hasMoreText(column.go())) {
            nextPage();
        }
    }

    /** The column stands on the last line's baseline: a table needs room for the letters' feet. */
    private void ruled(PdfPTable table) {
        gap(style.body * 0.35f + 4);
        place(table);
        gap(4);
    }

    /** Leaves room, except at the top of a page. */
    private void gap(float height) {
        if (column.getYLine() < document.top()) {
            column.setYLine(column.getYLine() - height);
        }
    }

    private void nextPage() {
        column.getCanvas().getPdfWriter().setPageEmpty(false);
        document.newPage();
        fill();
    }

    private void fill() {
        column.setSimpleColumn(document.left(), document.bottom(), document.right(), document.top());
    }

    private static Paragraph line(String text, Face face, float size, float leading, int align, Color color) {
        Paragraph p = new Paragraph(leading);
        p.addAll(Fonts.chunks(text.isEmpty() ? " " : text, face, size, color));
        p.setAlignment(align);
        return p;
    }
}
