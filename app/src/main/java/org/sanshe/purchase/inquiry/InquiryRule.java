package org.sanshe.purchase.inquiry;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 询问规则: who asks about what, and until when. */
public enum InquiryRule implements Rule {
    /** 提问截止. */
    QUESTIONS_CLOSED(
            "关于采购文件的提问截止时间为{0}，现在不再接收。其他事项随时可以询问；认为采购文件使权益受到损害的，可以质疑。",
            "Questions about the documents were taken until {0}. You may ask about other matters at any time, or challenge"
                    + " the documents.",
            "政府采购法",
            "第五十一条"),
    /** 采购文件已经截止. */
    DOCUMENTS_OVER(
            "本项目已经截止，不再接收关于采购文件的询问。其他事项随时可以询问。",
            "This procurement has closed; questions about its documents are no longer taken. You may ask about other"
                    + " matters at any time.",
            "政府采购法",
            "第五十一条"),
    /** 已经答复. */
    ALREADY_ANSWERED("本次询问已经答复。", "This inquiry has been answered.", "政府采购法实施条例", "第五十二条");

    private final RuleText text;

    InquiryRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
