package org.sanshe.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Equal letters have equal bytes: what the PDF writer draws by lot is replaced in place, length by length. */
final class SteadyBytes {
    private static final Pattern FONT_TAG = Pattern.compile("/[A-Z]{6}\\+Noto");
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<[0-9a-fA-F]{32}><[0-9a-fA-F]{32}>\\]");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

    private SteadyBytes() {}

    static byte[] of(byte[] pdf, Stamp stamp, List<Block> blocks) {
        // ISO-8859-1 maps every byte to one character and back
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String steady = FONT_TAG.matcher(text).replaceAll("/SANSHE+Noto");
        String id = id(stamp, blocks);
        Matcher trailer = FILE_ID.matcher(steady);
        if (!trailer.find()) {
            throw new IllegalStateException("The PDF has no file identifier of the expected form.");
        }
        String fixed = trailer.replaceAll(found -> HEX.matcher(found.group()).replaceAll(id));
        return fixed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String id(Stamp stamp, List<Block> blocks) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((stamp + "\n" + blocks).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
