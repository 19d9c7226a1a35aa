package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 采购文件与公告规则: what the documents may and may not lay down. */
public enum TenderRule implements Rule {
    /** 采购文件提供期限. */
    DOCUMENTS_TOO_SHORT(
            "采购文件提供期限不足{0}：自{1}起，应当提供至{2}或者以后。请推迟“文件提供截止日”。",
            "The documents must be available for {0}: from {1} until {2} or later. Move the last day.",
            "政府采购法实施条例",
            "第三十一条；财库〔2014〕214号第十条"),
    /** 等标期. */
    RESPONSE_TIME_TOO_SHORT(
            "从采购文件发出到提交投标、响应文件截止不足{0}：自{1}起，截止日不得早于{2}。请推迟截止时间。",
            "Suppliers need {0} from the documents to the deadline: from {1}, not before {2}. Move the deadline.",
            "政府采购法",
            "第三十五条；财库〔2014〕214号第十条；财政部令第74号第二十九条"),
    /** 修改影响投标文件编制. */
    TENDER_CHANGE_TOO_LATE(
            "{1}发出的修改可能影响投标文件编制，截止时间应当顺延至{2}或者以后（至少{0}）。请修改截止时间。",
            "The change of {1} may affect the tenders: move the deadline to {2} or later (at least {0}).",
            "政府采购法实施条例",
            "第三十一条"),
    /** 修改影响谈判响应文件编制. */
    NEGOTIATION_CHANGE_TOO_LATE(
            "{1}发出的修改可能影响响应文件编制，截止时间应当顺延至{2}或者以后（至少{0}）。请修改截止时间。",
            "The change of {1} may affect the responses: move the deadline to {2} or later (at least {0}).",
            "政府采购非招标采购方式管理办法",
            "第二十九条"),
    /** 截止后不得修改. */
    CHANGE_AFTER_DEADLINE(
            "截止时间{0}已过或者采购活动已经结束，不得再修改采购文件。",
            "The deadline of {0} has passed, or the procurement has ended: the documents may not be changed any more.",
            "政府采购法实施条例",
            "第三十一条"),
    /** 截止时间不得提前. */
    DEADLINE_BROUGHT_FORWARD(
            "截止时间只能顺延，不得早于现行的{0}。请修改新的截止时间。",
            "The deadline may only be postponed; it stands at {0}. Choose a later one.", "政府采购法实施条例", "第三十一条"),
    /** 修改影响响应文件编制. */
    CHANGE_TOO_LATE(
            "{1}发出的修改可能影响响应文件编制，截止时间应当顺延至{2}或者以后（至少{0}）。请修改截止时间。",
            "The change of {1} may affect the responses: move the deadline to {2} or later (at least {0}).",
            "政府采购竞争性磋商采购方式管理暂行办法",
            "第十四条"),
    /** 文件提供起始日已过. */
    DOCUMENTS_DATE_PASSED(
            "文件提供起始日{0}早于今天{1}，公告后期限将不足。请退回修改日期。",
            "The documents were to be available from {0}, before today, {1}: the periods would be cut short. Return"
                    + " them for new dates.",
            "政府采购法实施条例",
            "第三十一条；财库〔2014〕214号第十条"),
    /** 价格分值. */
    PRICE_WEIGHT_OUT_OF_RANGE(
            "价格分值{0}不在{1}至{2}之间。请调整价格因素的分值，使其落在该范围。",
            "The weight of price, {0}, is not between {1} and {2}. Change the points for price.",
            "政府采购货物和服务招标投标管理办法",
            "第五十五条；财库〔2014〕214号第二十四条"),
    /** 固定价格不列为评审因素. */
    FIXED_PRICE_SCORED(
            "采用固定价格的，价格不列为评审因素。请删除价格因素，把分值分配给其他因素。",
            "With a fixed price, price is no criterion. Remove it and give its points to others.",
            "政府采购货物和服务招标投标管理办法",
            "第五十五条；财库〔2014〕214号第二十四条"),
    /** 缺少价格因素. */
    PRICE_NOT_SCORED(
            "竞价项目应当设且只设一项价格因素，现有{0}项。",
            "A competed price needs exactly one criterion for price; there are {0}.",
            "政府采购货物和服务招标投标管理办法",
            "第五十五条；财库〔2014〕214号第二十四条"),
    /** 分值合计. */
    POINTS_NOT_100(
            "评审因素分值合计为{0}，应当等于100。",
            "The points sum to {0}; they must sum to 100.", "政府采购货物和服务招标投标管理办法", "第五十五条；财库〔2014〕214号第二十四条"),
    /** 谈判不评分. */
    POINTS_IN_NEGOTIATION(
            "竞争性谈判按最后报价由低到高排序，不设评分项。请删除评分项。",
            "A negotiation ranks by the lowest final price; no points are given. Remove the criteria.",
            "政府采购非招标采购方式管理办法",
            "第三十五条"),
    /** 承诺服务工时. */
    HOURS_SCORED(
            "承诺服务工时只在固定总价时作为评分项，且只设一项。请修改评分项或者计价方式。",
            "Committed hours are scored only with a fixed total price, and once. Change the criteria or the price.",
            "政府采购货物和服务招标投标管理办法",
            "第五十五条"),
    /** 同类合同作为资格条件. */
    TOO_MANY_CONTRACTS(
            "资格条件“{0}”要求的同类合同超过{1}个。请减少到{1}个以内，或者改为评分项。",
            "The condition “{0}” asks for more than {1} similar contracts. Ask for {1} at most, or score them.",
            "政府采购需求管理办法",
            "第十八条"),
    /** 资格条件不得作为评审因素. */
    QUALIFICATION_SCORED(
            "评审因素“{0}”已是资格条件，不得再作为评审因素。请二者择一。",
            "“{0}” is a condition for taking part and may not be scored again. Keep one of the two.",
            "政府采购货物和服务招标投标管理办法",
            "第五十五条"),
    /** 以不合理条件排斥供应商. */
    DISCRIMINATING(
            "“{0}”含有“{1}”：不得以{2}限制、排斥供应商，也不得作为评分项。请删除，或者改为与本项目直接相关的要求。",
            "“{0}” mentions “{1}”: {2} may not be asked for or scored. Remove it, or ask for what this service needs.",
            "政府采购法实施条例",
            "第二十条"),
    /** 最高限价. */
    CEILING_OVER_BUDGET(
            "最高限价{0}元超过预算{1}元。请改为不超过预算的金额。",
            "The ceiling, {0} yuan, exceeds the budget of {1} yuan. Lower it.", "政府采购法实施条例", "第三十条"),
    /** 投标、响应保证金. */
    BOND_TOO_HIGH(
            "保证金{0}元超过预算的{1}%（{2}元）。请降低保证金。",
            "The bond of {0} yuan exceeds {1}% of the budget ({2} yuan). Lower it.", "政府采购法实施条例", "第三十三条"),
    /** 履约保证金. */
    PERFORMANCE_BOND_TOO_HIGH(
            "履约保证金{0}%超过合同金额的{1}%。请降低比例。",
            "The performance bond of {0}% exceeds {1}% of the contract amount. Lower it.", "政府采购法实施条例", "第四十八条"),
    /** 异常低价审查线. */
    LOW_PRICE_LINE_OUT_OF_RANGE(
            "异常低价审查线“{0}”为{1}%，应当在{2}%至{3}%之间。",
            "The line “{0}” for abnormally low prices is {1}%; it must lie between {2}% and {3}%.",
            "关于政府采购异常低价投标（响应）审查工作的通知（财库〔2026〕2号）",
            ""),
    /** 异常低价说明时间. */
    LOW_PRICE_TIME_TOO_SHORT(
            "供应商说明低价的时间为{0}分钟，不得少于{1}分钟。",
            "Suppliers have {0} minutes to explain a low price; they need at least {1}.",
            "关于政府采购异常低价投标（响应）审查工作的通知（财库〔2026〕2号）",
            ""),
    /** 状态不允许. */
    NOT_IN_THIS_STATE("采购活动目前为“{0}”，不能办理本事项。", "The tender is {0} at present; this cannot be done.", "政府采购法", ""),
    /** 截止时间未到. */
    DEADLINE_NOT_REACHED(
            "提交投标、响应文件截止时间{0}未到，不得开启。",
            "Responses may not be opened before {0}.", "政府采购货物和服务招标投标管理办法", "第四十条；财库〔2014〕214号第十三条；财政部令第74号");

    private final RuleText text;

    TenderRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
