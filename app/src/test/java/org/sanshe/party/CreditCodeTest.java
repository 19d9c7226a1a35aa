package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @CsvSource({
        "52321200MJ5A12340F, SERVICE_BODY, 321200",
        "51440100MJK9000120, ASSOCIATION, 440100",
        "5310000050001234X6, FOUNDATION, 100000",
        "52341023MJA000171H, SERVICE_BODY, 341023",
        "52330106MJ8765437A, SERVICE_BODY, 330106",
        "5132058550987654X3, ASSOCIATION, 320585",
        "91110000802100433B, COMPANY, 110000",
        "9144030071526726XG, COMPANY, 440300",
        "914403001922038216, COMPANY, 440300",
        "91110000600037341L, COMPANY, 110000",
        "123212004689912333, PUBLIC_INSTITUTION, 321200",
    })
    void readsKindAndRegistrarFromValidCodes(String raw, CreditCodeKind kind, String area) {
        CreditCode code = CreditCode.of(raw);
        assertThat(code.kind()).isEqualTo(kind);
        assertThat(code.registrarArea()).isEqualTo(area);
        assertThat(CreditCode.examine(raw).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "52321200MJ5A12340G, check, 'G,F'",
        "52321200MJ5A21340F, check, ''",
        "52321200MJ5A1234F, length, 17",
        "52321200MJ5A1234OF, character, '17,O'",
        "5232120IMJ5A12340F, character, '8,I'",
        "52321200MZ5A12340F, character, '10,Z'",
        "52321200MS5A12340F, character, '10,S'",
        "52321200MV5A12340F, character, '10,V'",
        "52321200M民5A12340F, character, '10,民'",
        "5232A200MJ5A12340F, area, 32A200",
    })
    void namesTheErrorOfAnInvalidCode(String raw, String problem, String args) {
        CreditCode.Examination found = CreditCode.examine(raw);
        assertThat(found.valid()).isFalse();
        assertThat(found.kind()).isNull();
        assertThat(found.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(problem);
            assertThat(p.severity()).isEqualTo(Problem.Severity.ERROR);
            if (!args.isEmpty()) {
                assertThat(p.args().stream().map(Object::toString)).containsExactly(args.split(","));
            }
        });
        assertThatThrownBy(() -> CreditCode.of(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52321200mj5a12340f",
                "  52321200MJ5A12340F\t",
                "５２３２１２００ＭＪ５Ａ１２３４０Ｆ",
                "52321200 MJ5A1234 0F",
                "52321200\u200bMJ5A12340F\ufeff",
                "\u300052321200mj5a12340f"
            })
    void normalisesWhatPeopleType(String raw) {
        assertThat(CreditCode.of(raw).value()).isEqualTo("52321200MJ5A12340F");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void findsAnEmptyCodeTooShort(String raw) {
        assertThat(CreditCode.examine(raw).problems()).extracting(Problem::code).containsExactly("length");
    }

    @Test
    void onlyWarnsOfAWrongInnerBodyCheck() {
        // body check should be 0; the outer check is computed for the altered body
        String wrongBody = "52321200MJ5A12341";
        String code = wrongBody + CreditCode.checkCharacter(wrongBody);
        CreditCode.Examination found = CreditCode.examine(code);
        assertThat(found.valid()).isTrue();
        assertThat(found.problems())
                .containsExactly(new Problem("body", Problem.Severity.WARNING, java.util.List.of("1", "0")));
        assertThat(CreditCode.of(code).kind()).isEqualTo(CreditCodeKind.SERVICE_BODY);
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String good = "52321200MJ5A12340F";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < good.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                if (c != good.charAt(i)) {
                    String bad = good.substring(0, i) + c + good.substring(i + 1);
                    assertThat(CreditCode.examine(bad).valid()).as(bad).isFalse();
                }
            }
        }
    }
}
