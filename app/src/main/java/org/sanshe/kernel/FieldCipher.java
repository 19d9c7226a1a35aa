package org.sanshe.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 字段加密: keeps single sensitive values (identity numbers, bank accounts, phones) unreadable at rest with AES-256-GCM.
 * The key is the setting {@code sanshe.secrets.field-key} (32 bytes in Base64); where the application brings its own
 * database, and in the demo mode, a key is made once in the data folder.
 */
@Component
public class FieldCipher {

    private static final String PREFIX = "v1:";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final String UNREADABLE = "a sensitive field cannot be read: altered, or written with another key";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final SecretKeySpec digestKey;
    private final SecretKeySpec rootKey;

    FieldCipher(
            @Value("${sanshe.secrets.field-key:}") String setting,
            @Value("${sanshe.data-dir:data}") Path folder,
            @Value("${spring.datasource.url:none}") String database,
            @Value("${sanshe.demo.enabled:false}") boolean demo) {
        byte[] bytes = setting.isBlank() ? generated(folder, demo || database.equals("none")) : decode(setting);
        key = new SecretKeySpec(bytes, "AES");
        rootKey = new SecretKeySpec(bytes, "HmacSHA256");
        // a second key from the first, so that digests and ciphertexts never share one
        digestKey = new SecretKeySpec(derive("field digest"), "HmacSHA256");
    }

    /** Encrypts; the same text gives another result each time. Null stays null. */
    public String encrypt(String plain) {
        if (plain == null) return null;
        return PREFIX + Base64.getEncoder().encodeToString(encryptBytes(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Encrypts bytes: uploads and keys, which no column of text holds. */
    public byte[] encryptBytes(byte[] plain) {
        try {
            byte[] iv = new byte[IV_BYTES];
            random.nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            byte[] all = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, all, IV_BYTES);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made. Null stays null.
     *
     * @throws IllegalStateException when the value was altered or another key was used
     */
    public String decrypt(String stored) {
        if (stored == null) return null;
        if (!isEncrypted(stored)) throw new IllegalStateException("a sensitive field is not encrypted");
        try {
            return new String(
                    decryptBytes(Base64.getDecoder().decode(stored.substring(PREFIX.length()))),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    /**
     * Decrypts what {@link #encryptBytes} made.
     *
     * @throws IllegalStateException when the bytes were altered or another key was used
     */
    public byte[] decryptBytes(byte[] stored) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, stored, 0, IV_BYTES));
            return cipher.doFinal(stored, IV_BYTES, stored.length - IV_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    /** Whether a text is one that {@link #encrypt} made. */
    public boolean isEncrypted(String stored) {
        return stored != null && stored.startsWith(PREFIX);
    }

    /** A key of its own for one purpose: 32 bytes, the same on every node and at every start. */
    public byte[] derive(String purpose) {
        return mac(rootKey, purpose);
    }

    /** A keyed digest, 64 hex characters, to find equal values without keeping them readable. Null stays null. */
    public String digest(String plain) {
        return plain == null ? null : HexFormat.of().formatHex(mac(digestKey, plain));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String setting) {
        byte[] bytes = Base64.getDecoder().decode(setting.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("sanshe.secrets.field-key must be 32 bytes in Base64, for example from: "
                    + "openssl rand -base64 32");
        }
        return bytes;
    }

    private byte[] generated(Path folder, boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Set sanshe.secrets.field-key (32 bytes in Base64): with a database server "
                    + "no key is made, because every node needs the same one and losing it loses the data.");
        }
        Path file = folder.resolve("secrets").resolve("field.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                write(file, Base64.getEncoder().encodeToString(fresh));
            }
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "field", ".key");
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, text, StandardOpenOption.SYNC);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException alreadyMade) {
            Files.delete(draft);
        }
    }
}
