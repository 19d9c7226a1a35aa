package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 签署记录 who signed for a party, when, and which evidence record proves it.
 *
 * @param signer 签署人 name and post
 * @param at 签署时间 by the database's clock
 * @param evidence 存证编号 or digest of the evidence record
 */
public record Signing(String signer, LocalDateTime at, String evidence) {

    /** The lines of one side of a contract; an unsigned side keeps room for ink. */
    static List<String> lines(String role, String party, Signing signing) {
        return signing == null
                ? List.of(role + "（盖章）：", party, "", "法定代表人或授权代表（签字）：", "", "签署日期：    年  月  日")
                : List.of(
                        role + "（盖章）：",
                        party,
                        "法定代表人或授权代表：" + signing.signer,
                        "签署时间：" + Figures.time(signing.at),
                        "签署存证：" + signing.evidence);
    }
}
