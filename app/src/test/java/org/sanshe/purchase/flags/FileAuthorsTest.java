package org.sanshe.purchase.flags;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** 文件作者: what files say of themselves, and nothing where they say nothing or are no such files. */
class FileAuthorsTest {

    @Test
    void readsAuthorAndLastEditorOfOfficeFiles() throws IOException {
        byte[] docx = zip(
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>彭一鸣</dc:creator><cp:lastModifiedBy> Peng </cp:lastModifiedBy></cp:coreProperties>");
        assertThat(FileAuthors.of(docx)).containsExactlyInAnyOrder("彭一鸣", "Peng");
        assertThat(FileAuthors.of(zip("word/document.xml", "<dc:creator>彭一鸣</dc:creator>")))
                .as("what the text itself says is no property")
                .isEmpty();
    }

    @Test
    void readsTheAuthorOfPdfFiles() {
        assertThat(FileAuthors.of(pdf("Peng Yiming"))).containsExactly("Peng Yiming");
        assertThat(FileAuthors.of(pdf(null))).isEmpty();
    }

    @Test
    void saysNothingOfWhatItCannotRead() {
        assertThat(FileAuthors.of("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileAuthors.of("PK and then nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileAuthors.of(new byte[0])).isEmpty();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String author) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, bytes);
            if (author != null) document.addAuthor(author);
            document.open();
            document.add(new Paragraph("response"));
        }
        return bytes.toByteArray();
    }
}
