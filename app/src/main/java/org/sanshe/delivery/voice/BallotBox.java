package org.sanshe.delivery.voice;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 意见箱: all answers of a case in one value. Each new answer shuffles the whole box and encrypts it anew, so that no row,
 * no order, no moment and no two copies of the database tell which answer came when.
 */
@Component
class BallotBox {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    BallotBox(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * 意见箱的状态.
     *
     * @param answered how many answers are in it
     * @param released how many were in it when sums were last shown
     * @param alerted whether a finding was raised
     */
    record State(int answered, int released, boolean alerted) {}

    State of(String caseNo) {
        return jdbc.sql("select answered, released, alerted from voice_box where case_no = ?")
                .param(caseNo)
                .query(State.class)
                .single();
    }

    /** Puts an answer in; whoever else has one waits. Returns how many there are now. */
    int add(Survey survey, Map<String, Object> answer) {
        String before = jdbc.sql("select content from voice_box where case_no = ? for update")
                .param(survey.caseNo())
                .query(String.class)
                .optional()
                .orElse(null);
        List<Map<String, Object>> all = new ArrayList<>(read(before));
        all.add(answer);
        Collections.shuffle(all, random);
        String content = cipher.encrypt(json.writeValueAsString(all));
        jdbc.sql("update voice_box set answered = answered + 1, content = :content,"
                        + " released = case when :release then answered + 1 else released end,"
                        + " shown = case when :release then :content else shown end where case_no = :case")
                .param("content", content)
                .param("release", survey.releases(all.size()))
                .param("case", survey.caseNo())
                .update();
        return all.size();
    }

    /**
     * The answers sums may be made of, in random order.
     *
     * @param all whether nobody is left to answer
     */
    List<Map<String, Object>> answers(String caseNo, boolean all) {
        return read(jdbc.sql(
                        "select case when ? then coalesce(shown, content) else shown end from voice_box where case_no = ?")
                .params(all, caseNo)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /** Notes that a finding was raised. False when it was before. */
    boolean alert(String caseNo) {
        return jdbc.sql("update voice_box set alerted = true where case_no = ? and not alerted")
                        .param(caseNo)
                        .update()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> read(String content) {
        return content == null ? List.of() : json.readValue(cipher.decrypt(content), List.class);
    }
}
