package org.sanshe.party;

import org.springframework.stereotype.Component;

/** 读取导入文件: finds out by content, never by name, whether bytes are a workbook or separated text, and reads them. */
@Component
public class TableReader {

    private final PartySettings settings;

    TableReader(PartySettings settings) {
        this.settings = settings;
    }

    /**
     * Reads a file; its size and rows are limited by the settings of imports.
     *
     * @throws ImportTable.Unreadable when it is empty, too large, of another kind or damaged
     */
    public ImportTable read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new ImportTable.Unreadable("empty");
        }
        if (bytes.length > settings.importBytes()) {
            throw new ImportTable.Unreadable("tooLarge", settings.importBytes() / 1_000_000);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ImportTable.Unreadable("oldWorkbook");
        }
        ImportTable table = startsWith(bytes, 'P', 'K', 3, 4)
                ? WorkbookTable.read(bytes, settings.importRows(), settings.importUnpackedBytes())
                : TextTable.read(bytes, settings.importRows());
        if (table.rows().isEmpty()) {
            throw new ImportTable.Unreadable("empty");
        }
        return table;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
