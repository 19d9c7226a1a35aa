package org.sanshe.purchase;

import org.sanshe.kernel.LegalBasis;

/**
 * 各采购方式的依据: where the methods of procurement share a step, but each has its own measures to say so. What holds for
 * all of them stands in 《政府采购法》 or 《政府采购法实施条例》 and is cited from there.
 */
public enum MethodLaw {
    /** 送达、签收与拒收: what comes before the deadline is signed for, what comes after it refused. */
    DELIVERY(tenders("第三十三条"), others(""), consultations("第十三条")),
    /** 符合性审查: whether a response complies. */
    REVIEW(tenders("第五十条"), others(""), consultations("第十六条")),
    /** 排序推荐: in what order candidates are named. */
    RANKING(tenders("第五十七条"), others("第三十五条"), consultations("第二十五条")),
    /** 逾期视为确定: that silence picks the first. */
    DEEMED(tenders("第六十八条"), others("第三十六条"), consultations("第二十八条")),
    /** 终止采购活动: what ends a procurement. */
    FAILURE(new LegalBasis("政府采购法", "第三十六条"), others("第三十七条"), consultations("第三十四条")),
    /** 采购任务取消: that the purchaser may give up its task. */
    CANCELLATION(new LegalBasis("政府采购法", "第三十六条"), others(""), consultations(""));

    private final LegalBasis tender;
    private final LegalBasis other;
    private final LegalBasis consultation;

    MethodLaw(LegalBasis tender, LegalBasis other, LegalBasis consultation) {
        this.tender = tender;
        this.other = other;
        this.consultation = consultation;
    }

    /** Where it stands for a method; below the limit, where no procurement law holds, 《政府购买服务管理办法》. */
    public LegalBasis of(Method method) {
        return switch (method) {
            case OPEN_TENDER, INVITED_TENDER, FRAMEWORK -> tender;
            case CONSULTATION -> consultation;
            case NEGOTIATION -> other;
            case SINGLE_SOURCE -> new LegalBasis(other.law(), "");
            case OWN_RULES -> new LegalBasis("政府购买服务管理办法", "");
        };
    }

    /** 财政部令第87号. */
    private static LegalBasis tenders(String article) {
        return new LegalBasis("政府采购货物和服务招标投标管理办法", article);
    }

    /** 财政部令第74号. */
    private static LegalBasis others(String article) {
        return new LegalBasis("政府采购非招标采购方式管理办法", article);
    }

    /** 财库〔2014〕214号. */
    private static LegalBasis consultations(String article) {
        return new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", article);
    }
}
