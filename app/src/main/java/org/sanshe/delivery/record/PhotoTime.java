package org.sanshe.delivery.record;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** 拍摄时间: reads when a JPEG was taken from its Exif part (CIPA DC-008), and nothing else of it. */
final class PhotoTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final int APP1 = 0xFFE1;
    private static final int START = 0xFFD8;
    private static final int SCAN = 0xFFDA;
    private static final int EXIF = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int ENTRY = 12;

    private PhotoTime() {}

    /** When the picture was taken, as the camera wrote it; empty when it says nothing or cannot be read. */
    static Optional<LocalDateTime> of(byte[] picture) {
        try {
            ByteBuffer tiff = tiff(ByteBuffer.wrap(picture));
            if (tiff == null) return Optional.empty();
            int exif = find(tiff, tiff.getInt(4), EXIF);
            int taken = exif < 0 ? -1 : find(tiff, tiff.getInt(exif), TAKEN);
            if (taken < 0) return Optional.empty();
            byte[] text = new byte[19];
            tiff.get(tiff.getInt(taken), text);
            return Optional.of(LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), FORMAT));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The Exif part, in the byte order it says; null when there is none. */
    private static ByteBuffer tiff(ByteBuffer in) {
        if ((in.getShort(0) & 0xFFFF) != START) return null;
        int at = 2;
        while (at + 4 <= in.limit()) {
            int marker = in.getShort(at) & 0xFFFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            if (marker == SCAN || length < 2) return null;
            if (marker == APP1 && in.getInt(at + 4) == 0x45786966) {
                ByteBuffer part = in.slice(at + 10, length - 8);
                part.order(part.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                return part;
            }
            at += 2 + length;
        }
        return null;
    }

    /** Where the value of a tag stands; negative when the directory lacks it. */
    private static int find(ByteBuffer tiff, int directory, int tag) {
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if ((tiff.getShort(at) & 0xFFFF) == tag) return at + 8;
        }
        return -1;
    }
}
