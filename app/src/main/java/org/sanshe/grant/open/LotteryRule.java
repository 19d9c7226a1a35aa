package org.sanshe.grant.open;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 彩票公益金公告规则. */
public enum LotteryRule implements Rule {
    /** 年度没有结束. */
    YEAR_NOT_OVER("{0}年度还没有结束，年度结束以后再编制公告。", "The year {0} is not over; draw up its notice afterwards."),
    /** 已经编制. */
    BEGUN_ALREADY(
            "{0}年度的公告已经在编制或者已经公告。请查看原来的案卷。", "The notice of {0} was begun or published before. Look at its case."),
    /** 没有项目. */
    NOTHING_TO_PUBLISH(
            "资金账中{0}年度没有使用彩票公益金的项目，不需要公告。",
            "The ledger has no project paid from lottery funds in {0}; there is nothing to publish."),
    /** 资金账有变动. */
    LEDGER_MOVED(
            "汇总以后资金账有变动，金额不一致。请退回，重新汇总。",
            "The ledger has moved since it was drawn up. Return it, to be drawn up anew.");

    private final RuleText text;

    LotteryRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("彩票管理条例", "第三十六条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
