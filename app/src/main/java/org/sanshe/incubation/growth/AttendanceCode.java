package org.sanshe.incubation.growth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态签到码: what is shown in the room of a session; another one after each step of some seconds. The one before is still
 * taken, for who types slowly.
 */
final class AttendanceCode {

    /** None of them looks like another: no 0, O, 1, I, L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;

    private AttendanceCode() {}

    /** The code at a moment. @param seconds a code is shown */
    static String at(byte[] secret, Instant now, int seconds) {
        return of(secret, now.getEpochSecond() / seconds);
    }

    /** When the code of a moment is followed by another. */
    static Instant until(Instant now, int seconds) {
        return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
    }

    /** Whether what was typed is the code shown now or the one before. */
    static boolean isValid(byte[] secret, String typed, Instant now, int seconds) {
        if (typed == null) return false;
        byte[] code = typed.strip().toUpperCase(Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / seconds;
        return MessageDigest.isEqual(bytes(of(secret, step)), code)
                | MessageDigest.isEqual(bytes(of(secret, step - 1)), code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String of(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal(
                    java.nio.ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) text.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
