package org.sanshe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWroteAndNeverWritesTheSameTwice() {
        FieldCipher cipher = new FieldCipher(KEY, folder, "jdbc:x", false);
        String one = cipher.encrypt("6222 0000 明湖");
        assertThat(one).doesNotContain("6222").isNotEqualTo(cipher.encrypt("6222 0000 明湖"));
        assertThat(cipher.decrypt(one)).isEqualTo("6222 0000 明湖");
        assertThat(cipher.encrypt(null)).isNull();
        assertThat(cipher.decrypt(null)).isNull();
    }

    @Test
    void refusesWhatWasAlteredOrWrittenWithAnotherKey() {
        FieldCipher cipher = new FieldCipher(KEY, folder, "jdbc:x", false);
        String stored = cipher.encrypt("6222");
        char last = stored.charAt(20);
        String altered = stored.substring(0, 20) + (last == 'A' ? 'B' : 'A') + stored.substring(21);
        assertThatThrownBy(() -> cipher.decrypt(altered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("6222")).isInstanceOf(IllegalStateException.class);
        FieldCipher other = new FieldCipher("", folder, "none", false);
        assertThatThrownBy(() -> other.decrypt(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void digestsAreStableAndKeyed() {
        FieldCipher cipher = new FieldCipher(KEY, folder, "jdbc:x", false);
        FieldCipher other = new FieldCipher("", folder, "none", false);
        assertThat(cipher.digest("x")).hasSize(64).isEqualTo(cipher.digest("x")).isNotEqualTo(other.digest("x"));
    }

    @Test
    void makesAKeyOnceAndKeepsItToItself() throws Exception {
        String stored = new FieldCipher("", folder, "none", false).encrypt("x");
        assertThat(new FieldCipher("", folder, "none", false).decrypt(stored)).isEqualTo("x");
        Path file = folder.resolve("secrets/field.key");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void wantsAKeyWhereADatabaseServerIsUsed() {
        assertThatThrownBy(() -> new FieldCipher("", folder, "jdbc:postgresql://db/sanshe", false))
                .hasMessageContaining("sanshe.secrets.field-key");
        assertThatThrownBy(() -> new FieldCipher("c2hvcnQ=", folder, "none", false))
                .hasMessageContaining("32 bytes");
    }
}
