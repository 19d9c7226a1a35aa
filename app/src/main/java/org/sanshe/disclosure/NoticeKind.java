package org.sanshe.disclosure;

import java.util.Arrays;
import java.util.Locale;

/** 公告类型: what is published. */
public enum NoticeKind {
    /** 采购意向. */
    INTENT("采购意向", "Purchase intent"),
    /** 采购公告. */
    PROCUREMENT("采购公告", "Call for responses"),
    /** 响应清单. */
    RESPONSES("响应清单", "Digests of the responses"),
    /** 成交结果. */
    RESULT("成交结果", "Result"),
    /** 终止公告. */
    TERMINATION("终止公告", "Termination"),
    /** 合同公告. */
    CONTRACT("合同公告", "Contract"),
    /** 验收结果公告. */
    ACCEPTANCE("验收结果公告", "Acceptance"),
    /** 合同变更公告. */
    CONTRACT_CHANGE("合同变更公告", "Change of a contract"),
    /** 合同结算公告. */
    SETTLEMENT("合同结算公告", "Settlement of a contract"),
    /** 更正公告. */
    CHANGE("更正公告", "Correction"),
    /** 单一来源公示. */
    SINGLE_SOURCE("单一来源公示", "Single source"),
    /** 框架协议. */
    FRAMEWORK("框架协议", "Framework agreement"),
    /** 询问答复. */
    ANSWER("询问答复", "Question answered"),
    /** 投诉处理决定. */
    COMPLAINT("投诉处理决定", "Decision on a complaint"),
    /** 资助项目公告. */
    GRANT_EXECUTION("资助项目公告", "Grant project"),
    /** 逾期未支付款项信息. */
    OVERDUE("逾期未支付款项", "Overdue payments"),
    /** 考核结果公示. */
    ASSESSMENT("考核结果公示", "Assessment result"),
    /** 资助项目征集. */
    GRANT_CALL("资助项目征集", "Call for grant applications"),
    /** 拟资助项目公示. */
    GRANT_RESULT_PUBLICITY("拟资助项目公示", "Proposed grants"),
    /** 资助结果. */
    GRANT_RESULT("资助结果", "Grants awarded"),
    /** 奖补和直接资助公示. */
    GRANT_REWARD("奖补资助公示", "Rewards and direct support"),
    /** 彩票公益金使用情况公告. */
    LOTTERY_YEAR("彩票公益金使用情况", "Use of lottery funds"),
    /** 入驻名单公示. */
    INCUBATION_LIST("入驻名单公示", "Proposed admissions to a base"),
    /** 入驻结果. */
    INCUBATION_RESULT("入驻结果", "Admissions to a base"),
    /** 孵化基地公告. */
    INCUBATION_BASE("孵化基地公告", "Incubation base"),
    /** 孵化基地入驻招募. */
    INCUBATION_CALL("孵化入驻招募", "Call for incubation");

    private final String zh;
    private final String en;

    NoticeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The kind of this constant name; null when there is none. */
    static NoticeKind named(String name) {
        return Arrays.stream(values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
