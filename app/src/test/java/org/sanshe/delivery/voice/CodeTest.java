package org.sanshe.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void everyWrongCharacterAndEveryTwoThatChangedPlacesAreFound() {
        for (int run = 0; run < 20; run++) {
            String text = Code.random(random).text();
            assertThat(Code.read(text)).isPresent();
            for (int i = 0; i < text.length(); i++) {
                for (char c : Code.ALPHABET.toCharArray()) {
                    if (c != text.charAt(i))
                        assertThat(Code.read(with(text, i, c))).isEmpty();
                }
                for (int j = i + 1; j < text.length(); j++) {
                    if (text.charAt(i) == text.charAt(j)) continue;
                    String swapped = with(with(text, i, text.charAt(j)), j, text.charAt(i));
                    assertThat(Code.read(swapped)).as(text + " " + swapped).isEmpty();
                }
            }
        }
    }

    @Test
    void isReadHoweverItIsTyped() {
        Code code = Code.random(random);
        String wide = code.text()
                .chars()
                .collect(StringBuilder::new, (b, c) -> b.append((char) (c + 0xFEE0)), (a, b) -> {})
                .toString();
        assertThat(Code.read(code.grouped())).contains(code);
        assertThat(Code.read(
                        " " + code.grouped().toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + "\n"))
                .contains(code);
        assertThat(Code.read(wide)).contains(code);
        assertThat(code.toString()).doesNotContain(code.text());
        assertThat(code.grouped()).matches("(.{4}-){2}.{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0OIL0OIL0OIL", "AAAA-AAAA-AAAB", "'; drop table voice_code; --"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }

    @Test
    void nothingIsNoCode() {
        assertThat(Code.read(null)).isEmpty();
        assertThat(Code.read("A".repeat(100_000))).isEmpty();
    }

    private static String with(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }
}
