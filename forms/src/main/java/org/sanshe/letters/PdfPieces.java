package org.sanshe.letters;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sanshe.letters.Fonts.Face;

/** Sets blocks in type and says what may not be parted. */
final class PdfPieces {
    private static final Color SHADE = new Color(0xF2, 0xF2, 0xF2);

    private final Style style;
    private final float width;
    private final float whole;

    /** @param whole height up to which a paragraph or table is kept on one page where that matters */
    PdfPieces(Style style, float width, float whole) {
        this.style = style;
        this.width = width;
        this.whole = whole;
    }

    List<PdfPiece> of(List<Block> blocks) {
        List<PdfPiece> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Signatures;
            pieces.add(piece(blocks.get(i), last));
            if (last) {
                leadToSignatures(pieces);
            }
        }
        return pieces;
    }

    /** 此页无正文 is not done: some of what comes before goes over to the page of the signatures. */
    private void leadToSignatures(List<PdfPiece> pieces) {
        PdfPiece piece = pieces.remove(pieces.size() - 1);
        Element end = piece.elements().get(piece.elements().size() - 1);
        if (end instanceof PdfPTable table && table.getTotalHeight() >= whole) {
            PdfPTable tail = new PdfPTable(table);
            tail.setHeaderRows(0);
            while (tail.size() > 2) {
                tail.deleteRow(0);
            }
            table.deleteLastRow();
            table.deleteLastRow();
            pieces.add(new PdfPiece(piece.elements(), piece.before(), 0, piece.head(), false));
            piece = PdfPiece.of(tail, 0, piece.after(), tail.getTotalHeight());
        }
        pieces.add(piece.leading());
    }

    static Paragraph line(String text, Face face, float size, float leading, int align, Color color) {
        Paragraph p = new Paragraph(leading);
        p.addAll(Fonts.chunks(text.isEmpty() ? " " : text, face, size, color));
        p.setAlignment(align);
        return p;
    }

    private PdfPiece piece(Block block, boolean last) {
        if (block instanceof Block.Title title) {
            return title(title);
        } else if (block instanceof Block.Addressee addressee) {
            Paragraph p = line(addressee.text(), Face.SONG, style.body, style.leading, Element.ALIGN_LEFT, Color.BLACK);
            return PdfPiece.of(p, 0, 0, style.leading);
        } else if (block instanceof Block.Heading heading) {
            return heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph, last);
        } else if (block instanceof Block.Pairs pairs) {
            return ruled("", pairs(pairs));
        } else if (block instanceof Block.Table table) {
            return ruled(table.caption(), grid(table));
        } else if (block instanceof Block.Radar radar) {
            PdfPTable chart = RadarChart.of(radar, width);
            return PdfPiece.of(chart, 4, 4, chart.getTotalHeight() + PdfFlow.FEET);
        } else {
            return signatures((Block.Signatures) block);
        }
    }

    private PdfPiece title(Block.Title title) {
        float leading = style.title * 1.5f;
        Paragraph p = line(title.text(), Face.HEI, style.title, leading, Element.ALIGN_CENTER, Color.BLACK);
        return PdfPiece.of(p, style.title * 0.4f, style.title * 0.7f, leading);
    }

    private PdfPiece heading(Block.Heading heading) {
        boolean chapter = heading.level() == 0;
        float size = chapter ? style.body + 3 : style.body + 1;
        int align = chapter ? Element.ALIGN_CENTER : Element.ALIGN_LEFT;
        Paragraph p = line(heading.text(), Face.HEI, size, style.leading, align, Color.BLACK);
        p.setIndentationLeft(style == Style.NOTICE ? 2 * style.body : 0);
        return PdfPiece.of(p, style.leading * (chapter ? 1 : 0.4f), 0, style.leading)
                .leading();
    }

    private PdfPiece paragraph(Block.Paragraph paragraph, boolean last) {
        Paragraph p = new Paragraph(style.leading);
        p.addAll(Fonts.chunks(paragraph.lead(), Face.HEI, style.body, Color.BLACK));
        p.addAll(Fonts.chunks(paragraph.text(), Face.SONG, style.body, Color.BLACK));
        p.setFirstLineIndent(2 * style.body);
        p.setAlignment(Element.ALIGN_JUSTIFIED);
        boolean leads = paragraph.text().endsWith("：");
        float height = PdfFlow.lines(p, width, style.leading) * style.leading;
        PdfPiece piece = PdfPiece.of(p, 0, 0, (leads || last) && height < whole ? height : style.leading);
        return leads ? piece.leading() : piece;
    }

    /** A small table stays whole, a large one starts with its head and two rows. */
    private PdfPiece ruled(String caption, PdfPTable table) {
        float head = 0;
        int rows = table.getTotalHeight() < whole ? table.size() : Math.min(table.size(), table.getHeaderRows() + 2);
        for (int row = 0; row < rows; row++) {
            head += table.getRowHeight(row);
        }
        if (caption.isEmpty()) {
            return PdfPiece.of(table, 4, 4, head + PdfFlow.FEET);
        }
        Paragraph above = line(caption, Face.HEI, 11, 18, Element.ALIGN_CENTER, Color.BLACK);
        return new PdfPiece(List.of(above, table), 4, 4, head + 18 + PdfFlow.FEET, false);
    }

    private PdfPTable pairs(Block.Pairs pairs) {
        PdfPTable table = table(new float[] {26, 74});
        for (Block.Pair pair : pairs.pairs()) {
            table.addCell(cell(pair.label(), Face.HEI, Element.ALIGN_LEFT, SHADE));
            table.addCell(cell(pair.value(), Face.SONG, Element.ALIGN_LEFT, null));
        }
        return table;
    }

    private PdfPTable grid(Block.Table block) {
        float[] weights = new float[block.columns().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = block.columns().get(i).weight();
        }
        PdfPTable table = table(weights);
        for (Block.Column column : block.columns()) {
            table.addCell(cell(column.heading(), Face.HEI, Element.ALIGN_CENTER, SHADE));
        }
        table.setHeaderRows(1);
        for (int r = 0; r < block.rows().size(); r++) {
            boolean total = block.total() && r == block.rows().size() - 1;
            for (int c = 0; c < weights.length; c++) {
                int align = block.columns().get(c).figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
                table.addCell(cell(block.rows().get(r).get(c), total ? Face.HEI : Face.SONG, align, null));
            }
        }
        return table;
    }

    private PdfPiece signatures(Block.Signatures block) {
        int count = block.signatories().size();
        float[] weights = new float[count == 1 ? 2 : count];
        Arrays.fill(weights, 1);
        PdfPTable table = table(weights);
        if (count == 1) {
            table.addCell(open(List.of("")));
        }
        block.signatories().forEach(signatory -> table.addCell(open(signatory.lines())));
        return PdfPiece.of(table, style.leading * 1.5f, 0, table.getTotalHeight() + PdfFlow.FEET);
    }

    private PdfPTable table(float[] weights) {
        PdfPTable table = new PdfPTable(weights);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setSplitLate(true);
        return table;
    }

    private PdfPCell open(List<String> lines) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(style.leading);
        int align = style == Style.CONTRACT ? Element.ALIGN_LEFT : Element.ALIGN_CENTER;
        for (String part : lines) {
            cell.addElement(line(part, Face.SONG, style.body, style.leading, align, Color.BLACK));
        }
        return cell;
    }

    private PdfPCell cell(String text, Face face, int align, Color shade) {
        PdfPCell cell = new PdfPCell();
        cell.setPadding(4);
        cell.setPaddingTop(1);
        cell.setPaddingBottom(6);
        cell.setBorderWidth(0.5f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBackgroundColor(shade);
        for (String part : text.split("\n", -1)) {
            cell.addElement(line(part, face, style.cell, style.cell * 1.45f, align, Color.BLACK));
        }
        return cell;
    }
}
