package org.sanshe.delivery.voice;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 答题码库: keyed digests of the codes that were not used yet, and nothing else of them. */
@Component
class Codes {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    Codes(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * Makes codes. They are stored in the order of their digests by one statement, so that neither the place of a row nor
     * the command that wrote it says which code was handed out when.
     *
     * @param channel SLIP or TEXT
     */
    List<Code> make(String caseNo, String channel, int number) {
        var codes = new ArrayList<Code>();
        for (int i = 0; i < number; i++) codes.add(Code.random(random));
        jdbc.sql("insert into voice_code (hash, case_no, channel)"
                        + " select hash, ?, ? from unnest(cast(? as text[])) as t(hash)")
                .params(caseNo, channel, codes.stream().map(this::hash).sorted().toArray(String[]::new))
                .update();
        return codes;
    }

    /** The case of a code that can still be used today, by the database's clock. */
    Optional<String> caseOf(Code code) {
        return jdbc.sql("select c.case_no from voice_code c join voice_survey s on s.case_no = c.case_no"
                        + " where c.hash = ? and (sanshe_now() at time zone 'Asia/Shanghai')::date <= s.until")
                .param(hash(code))
                .query(String.class)
                .optional();
    }

    /** Uses a code up: of any number at once one gets the case, the others nothing. */
    Optional<String> use(Code code) {
        return jdbc.sql("delete from voice_code c using voice_survey s where c.hash = ? and s.case_no = c.case_no"
                        + " and (sanshe_now() at time zone 'Asia/Shanghai')::date <= s.until returning c.case_no")
                .param(hash(code))
                .query(String.class)
                .optional();
    }

    /** Makes the unused codes on paper void. Returns how many. */
    int voidSlips(String caseNo) {
        return jdbc.sql("delete from voice_code where case_no = ? and channel = 'SLIP'")
                .param(caseNo)
                .update();
    }

    private String hash(Code code) {
        return cipher.digest("voice code " + code.text());
    }
}
