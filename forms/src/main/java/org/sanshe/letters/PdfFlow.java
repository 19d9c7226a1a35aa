package org.sanshe.letters;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;

/**
 * 排版 fills page after page from top to bottom.
 *
 * <p>Everything goes through one column, so that the order of reading in the file is the order on the page.
 */
final class PdfFlow {
    /** After a paragraph the flow stands on its baseline: a table needs room for the feet of the letters above. */
    static final float FEET = 6;

    /** Higher than any paragraph. */
    private static final float TALL = 100_000;

    private final Document document;
    private final ColumnText column;
    private boolean baseline;

    PdfFlow(Document document, PdfContentByte canvas) {
        this.document = document;
        this.column = new ColumnText(canvas);
        fill(document.bottom(), document.top());
    }

    float width() {
        return document.right() - document.left();
    }

    /** Places the pieces; none parts from what it leads to unless both together are higher than a page. */
    void place(List<PdfPiece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            float together = PdfPiece.together(pieces, i);
            if (column.getYLine() - together < document.bottom() && together < document.top() - document.bottom()) {
                nextPage();
            }
            gap(pieces.get(i).before());
            pieces.get(i).elements().forEach(this::place);
            gap(pieces.get(i).after());
        }
    }

    void place(Element element) {
        if (element instanceof Paragraph paragraph) {
            unbroken(paragraph);
        } else if (element instanceof PdfPTable && baseline) {
            gap(FEET);
        }
        baseline = element instanceof Paragraph;
        column.addElement(element);
        while (ColumnText.hasMoreText(column.go())) {
            nextPage();
        }
        fill(document.bottom(), column.getYLine());
    }

    /** 孤行 no first line is left alone at the foot of a page, no last line at the head of the next. */
    private void unbroken(Paragraph paragraph) {
        float leading = paragraph.getTotalLeading();
        int lines = lines(paragraph, width(), leading);
        int room = (int) ((column.getYLine() - document.bottom()) / leading + 0.001f);
        if (lines > 1 && room == 1) {
            nextPage();
        } else if (lines == room + 1 && room > 2) {
            fill(document.bottom() + leading, column.getYLine());
        }
    }

    /** How many lines a paragraph takes. */
    static int lines(Paragraph paragraph, float width, float leading) {
        ColumnText probe = new ColumnText(null);
        probe.setSimpleColumn(0, -TALL, width, 0);
        probe.addElement(paragraph);
        probe.go(true);
        return Math.round(-probe.getYLine() / leading);
    }

    /** Leaves room, except at the top of a page. */
    private void gap(float height) {
        if (column.getYLine() < document.top()) {
            column.setYLine(column.getYLine() - height);
        }
    }

    private void nextPage() {
        // what the column draws past the document does not count as content of the page
        column.getCanvas().getPdfWriter().setPageEmpty(false);
        document.newPage();
        fill(document.bottom(), document.top());
    }

    private void fill(float bottom, float top) {
        column.setSimpleColumn(document.left(), bottom, document.right(), top);
    }
}
