package org.sanshe.letters;

import com.lowagie.text.Element;
import java.util.List;

/**
 * A block as it is set in type; heights in points.
 *
 * @param elements what is placed, from top to bottom
 * @param before room above
 * @param after room below
 * @param head how much of it must stand on one page with what it follows
 * @param leads whether it must not part from the block after it
 */
record PdfPiece(List<Element> elements, float before, float after, float head, boolean leads) {

    static PdfPiece of(Element element, float before, float after, float head) {
        return new PdfPiece(List.of(element), before, after, head, false);
    }

    PdfPiece leading() {
        return new PdfPiece(elements, before, after, head, true);
    }

    /** What must stand on one page when this piece starts, the pieces it leads to included. */
    static float together(List<PdfPiece> pieces, int from) {
        float height = 0;
        for (int i = from; i < pieces.size(); i++) {
            height += pieces.get(i).before + pieces.get(i).head;
            if (!pieces.get(i).leads) {
                break;
            }
        }
        return height;
    }
}
