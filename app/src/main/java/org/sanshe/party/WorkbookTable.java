package org.sanshe.party;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * 工作簿: the first sheet of an XLSX file, read row by row without building the workbook. Formulas are not computed; the
 * value last saved is taken.
 */
final class WorkbookTable implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_COLUMNS = 100;

    private final int maxRows;
    private final List<ImportTable.Row> rows = new ArrayList<>();
    private List<String> header = List.of();
    private List<String> cells = new ArrayList<>();

    private WorkbookTable(int maxRows) {
        this.maxRows = maxRows;
    }

    static ImportTable read(byte[] bytes, int maxRows, long maxUnpacked) {
        checkUnpackedSize(bytes, maxUnpacked);
        WorkbookTable table = new WorkbookTable(maxRows);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new ImportTable.Unreadable("empty");
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, reader.getSharedStringsTable(), table, new Plain(), false));
                xml.parse(new InputSource(sheet));
            }
            return new ImportTable(table.header, table.rows);
        } catch (ImportTable.Unreadable told) {
            throw told;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException damaged) {
            // POI answers hostile files with many kinds of exceptions; to the reader they are one
            throw (ImportTable.Unreadable) new ImportTable.Unreadable("damagedWorkbook").initCause(damaged);
        }
    }

    /** A small file may unpack to a huge one: count before anything is kept. */
    private static void checkUnpackedSize(byte[] bytes, long max) {
        // by the directory at the end: read in sequence, Java's own reader stumbles over files that other programs
        // stream
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            byte[] buffer = new byte[65_536];
            long unpacked = 0;
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                        unpacked += n;
                        if (unpacked > max || parts > MAX_PARTS) {
                            throw new ImportTable.Unreadable("tooLarge", max / 1_000_000);
                        }
                    }
                }
            }
        } catch (IOException damaged) {
            throw (ImportTable.Unreadable) new ImportTable.Unreadable("damagedWorkbook").initCause(damaged);
        }
    }

    @Override
    public void startRow(int index) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= MAX_COLUMNS) {
            if (value != null && !value.isBlank()) {
                throw new ImportTable.Unreadable("tooManyColumns", MAX_COLUMNS);
            }
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value == null ? "" : value.strip());
    }

    @Override
    public void endRow(int index) {
        ImportTable.Row row = new ImportTable.Row(index + 1, cells);
        if (row.isBlank()) {
            return;
        }
        if (header.isEmpty()) {
            header = cells;
        } else if (rows.size() == maxRows) {
            throw new ImportTable.Unreadable("tooManyRows", maxRows);
        } else {
            rows.add(row);
        }
    }

    /** Dates as 2026-03-01 whatever their format; other numbers without grouping. */
    private static final class Plain extends DataFormatter {

        /** Beyond fifteen digits a spreadsheet has already lost some: leave the sign of it, an exponent. */
        private static final double EXACT = 1e15;

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean use1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, use1904).toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
            }
            if (value == Math.rint(value) && Math.abs(value) < EXACT) {
                return Long.toString((long) value);
            }
            return Double.toString(value);
        }
    }
}
