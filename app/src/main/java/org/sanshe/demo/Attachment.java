package org.sanshe.demo;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** 附件: a page such as people scan and upload, so that there is something to look at. */
final class Attachment {

    private static final BaseFont FACE = face();

    private Attachment() {}

    /** A PDF with a heading and some lines. */
    static byte[] pdf(String title, String... lines) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph(title, new Font(FACE, 18)));
        for (String line : lines) {
            var paragraph = new Paragraph(line, new Font(FACE, 12));
            paragraph.setSpacingBefore(12);
            document.add(paragraph);
        }
        document.close();
        return bytes.toByteArray();
    }

    private static BaseFont face() {
        String name = "fonts/NotoSerifSC-Regular.ttf";
        try (var in = new ClassPathResource(name).getInputStream()) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
