package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "明湖区暖阳（老人）服务中心",
                "明湖区暖阳(老人)服务中心",
                " 明湖区\u200b暖阳（老人）服务中心\u202e",
                "明湖区 暖阳（老人）\u3000服务中心",
                "\ufeff明湖区暖阳（老人）服务\u0007中心"
            })
    void twoSpellingsOfOneNameHaveOneKey(String raw) {
        assertThat(PartyName.of(raw).key()).isEqualTo("明湖区暖阳(老人)服务中心");
    }

    @ParameterizedTest
    @CsvSource({"明湖区自己人服务社, 明湖区自已人服务社", "同心社, 同心设"})
    void differentCharactersStayDifferent(String one, String other) {
        assertThat(PartyName.of(one).key()).isNotEqualTo(PartyName.of(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b\u202e", "  \t"})
    void invisibleTextIsNoName(String raw) {
        assertThat(PartyName.of(raw).isEmpty()).isTrue();
    }
}
