package org.sanshe.letters;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;
import org.sanshe.letters.Fonts.Face;

/** 雷达图 drawn as lines, so that it stays sharp at any size; told apart by dashes too, for printers without colours. */
final class RadarChart {

    private static final float HEIGHT = 250;
    private static final float LABEL = 9;
    private static final int RINGS = 5;
    private static final Color GRID = new Color(0xC8, 0xCE, 0xD6);
    private static final List<Color> COLOURS =
            List.of(new Color(0x1F, 0x5F, 0xA8), new Color(0xC7, 0x77, 0x0A), new Color(0x5B, 0x6B, 0x7D));
    private static final List<float[]> DASHES = List.of(new float[0], new float[] {6, 3}, new float[] {2, 2});

    private final Block.Radar radar;
    private final PdfContentByte canvas;
    private final float x;
    private final float y;
    private final float radius;

    private RadarChart(Block.Radar radar, PdfContentByte canvas, Rectangle box) {
        this.radar = radar;
        this.canvas = canvas;
        this.x = (box.getLeft() + box.getRight()) / 2;
        this.y = (box.getTop() + box.getBottom()) / 2 + 8;
        this.radius = box.getHeight() / 2 - 38;
    }

    /** The chart as a table of one cell, which the flow of a page keeps whole. */
    static PdfPTable of(Block.Radar radar, float width) {
        PdfPCell cell = new PdfPCell(new Phrase(""));
        cell.setFixedHeight(HEIGHT);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setCellEvent((c, box, canvases) ->
                new RadarChart(radar, canvases[PdfPTable.LINECANVAS], box).draw(box.getBottom() + 6));
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.addCell(cell);
        return table;
    }

    private void draw(float legend) {
        canvas.saveState();
        canvas.setLineWidth(0.5f);
        canvas.setColorStroke(GRID);
        for (int ring = 1; ring <= RINGS; ring++) outline(i -> 1, (float) ring / RINGS);
        for (int i = 0; i < axes(); i++) {
            canvas.moveTo(x, y);
            canvas.lineTo(x(i, 1), y(i, 1));
        }
        canvas.stroke();
        canvas.setLineWidth(1.4f);
        for (int s = 0; s < radar.series().size(); s++) series(s);
        canvas.restoreState();
        labels();
        legend(legend);
    }

    private void series(int s) {
        var values = radar.series().get(s).percents();
        canvas.setColorStroke(COLOURS.get(s % COLOURS.size()));
        canvas.setLineDash(DASHES.get(s % DASHES.size()), 0);
        outline(i -> values.get(i).floatValue() / 100, 1);
        canvas.stroke();
        canvas.setLineDash(new float[0], 0);
    }

    private void outline(Share share, float scale) {
        for (int i = 0; i < axes(); i++) {
            float part = share.of(i) * scale;
            if (i == 0) {
                canvas.moveTo(x(i, part), y(i, part));
            } else {
                canvas.lineTo(x(i, part), y(i, part));
            }
        }
        canvas.closePath();
    }

    private void labels() {
        for (int i = 0; i < axes(); i++) {
            float side = (float) Math.sin(angle(i));
            int align =
                    Math.abs(side) < 0.1 ? Element.ALIGN_CENTER : side > 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT;
            float lift = (float) Math.cos(angle(i)) * 9 - LABEL / 3;
            write(radar.axes().get(i), align, x(i, 1) + side * 8, y(i, 1) + lift, Color.BLACK);
        }
    }

    private void legend(float bottom) {
        float width = 0;
        for (var one : radar.series()) width += 34 + Fonts.width(one.name(), Face.SONG, LABEL);
        float at = x - width / 2;
        for (int s = 0; s < radar.series().size(); s++) {
            canvas.saveState();
            canvas.setLineWidth(1.4f);
            canvas.setColorStroke(COLOURS.get(s % COLOURS.size()));
            canvas.setLineDash(DASHES.get(s % DASHES.size()), 0);
            canvas.moveTo(at, bottom + 3);
            canvas.lineTo(at + 18, bottom + 3);
            canvas.stroke();
            canvas.restoreState();
            write(radar.series().get(s).name(), Element.ALIGN_LEFT, at + 22, bottom, Color.BLACK);
            at += 34 + Fonts.width(radar.series().get(s).name(), Face.SONG, LABEL);
        }
    }

    private void write(String text, int align, float atX, float atY, Color color) {
        Phrase phrase = new Phrase();
        for (Chunk chunk : Fonts.chunks(text, Face.SONG, LABEL, color)) phrase.add(chunk);
        ColumnText.showTextAligned(canvas, align, phrase, atX, atY, 0);
    }

    private int axes() {
        return radar.axes().size();
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / axes();
    }

    private float x(int axis, float part) {
        return x + (float) Math.sin(angle(axis)) * radius * part;
    }

    private float y(int axis, float part) {
        return y + (float) Math.cos(angle(axis)) * radius * part;
    }

    private interface Share {
        float of(int axis);
    }
}
