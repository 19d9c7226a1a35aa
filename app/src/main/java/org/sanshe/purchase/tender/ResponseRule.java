package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 响应规则: who may respond, until when, and how often. */
public enum ResponseRule implements Rule {
    /** 只有单位可以响应. */
    NOT_A_SUPPLIER(
            "只有已登记的社会组织等供应商可以获取采购文件。请用供应商账号登录。",
            "Only a registered supplier may obtain the documents. Log in with a supplier's account.",
            "政府采购法",
            "第二十一条"),
    /** 不在获取期限内. */
    DOCUMENTS_NOT_AVAILABLE(
            "采购文件的获取时间为{0}至{1}，今天不能获取。",
            "The documents can be had from {0} to {1}, not today.", "政府采购法实施条例", "第三十一条；财库〔2014〕214号第十条"),
    /** 已经登记. */
    ALREADY_REGISTERED(
            "贵单位已获取本项目采购文件（{0}），请在该案卷中办理。",
            "You have obtained these documents already ({0}); go on in that case.", "政府采购法实施条例", "第三十一条"),
    /** 严重违法失信. */
    BLACKLISTED(
            "{0}在严重违法失信名单内，不具备良好的商业信誉，不得参加采购活动。",
            "{0} is on the list of seriously dishonest bodies and may not take part.", "政府采购法", "第二十二条第一款第二项"),
    /** 被禁止参加政府采购活动. */
    BARRED(
            "{0}已被列入政府采购不良行为记录名单，{1}前（含当日）禁止参加政府采购活动。",
            "{0} is barred from government procurement until {1}.", "政府采购法实施条例", "第七十三条"),
    /** 考核不合格，下一年度不得承接. */
    BARRED_BY_ASSESSMENT(
            "{0}在考核（{1}）中不合格，依照{2}，{3}至{4}不得承接政府购买服务。请选择其他供应商。",
            "{0} failed the assessment {1} and by {2} may not take on purchased services from {3} to {4}.",
            "政府购买服务管理办法",
            "第二十一条"),
    /** 重大违法记录. */
    MAJOR_VIOLATION(
            "{0}在参加采购活动前三年内有重大违法记录，不得参加采购活动。",
            "{0} has committed a major violation in the three years before and may not take part.",
            "政府采购法",
            "第二十二条第一款第五项"),
    /** 活动异常名录. */
    ABNORMAL(
            "{0}在活动异常名录内，移出前不向其购买服务。请先到登记管理机关办理移出。",
            "{0} is on the abnormal list; services are not bought from it until it is removed. Apply to the registrar.",
            "社会组织信用信息管理办法",
            "第十七条"),
    /** 承接主体. */
    SUPPLIER_CLASS_EXCLUDED(
            "{0}属于不得作为承接主体的单位，不能参加政府购买服务。",
            "{0} belongs to a class that may not supply purchased services.", "政府购买服务管理办法", "第八条"),
    /** 专门面向中小企业. */
    RESERVED_FOR_SMES(
            "本项目专门面向中小企业采购，{0}不是中小企业，不能参加。",
            "This purchase is reserved for small and medium enterprises; {0} is none and cannot take part.",
            "政府采购促进中小企业发展管理办法",
            "第七条"),
    /** 仅与剩余的两家谈判. */
    NOT_ONE_OF_TWO(
            "本次谈判经财政部门批准，仅与招标后剩余的两家供应商进行，{0}不在其列，不能参加。",
            "Finance approved a negotiation with the two left after the tender only; {0} is not one of them.",
            "政府采购非招标采购方式管理办法",
            "第二十七条"),
    /** 联合体. */
    CONSORTIUM_NOT_ALLOWED("本项目不接受联合体，请单独获取文件。", "Consortia are not allowed here; take part alone.", "政府采购法", "第二十四条"),
    /** 截止后. */
    RESPONSE_TOO_LATE(
            "提交投标、响应文件截止时间{0}已过，不再接收、替换或者撤回。",
            "The deadline of {0} has passed: no response may be handed in, replaced or taken back.",
            "政府采购货物和服务招标投标管理办法",
            "第三十三条；财库〔2014〕214号第十三条；财政部令第74号"),
    /** 超过最高限价. */
    OVER_CEILING(
            "报价{0}元超过最高限价{1}元。请修改报价。",
            "The price of {0} yuan exceeds the ceiling of {1} yuan. Change it.",
            "政府采购法",
            "第三十六条；财库〔2014〕214号第三十四条；财政部令第74号第三十七条"),
    /** 最后报价超时. */
    OFFER_TOO_LATE(
            "最后报价截止时间{0}已过，不再接收。",
            "The deadline for final offers, {0}, has passed.", "政府采购法", "第三十八条；财库〔2014〕214号第二十一条；财政部令第74号第三十三条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE("响应目前为“{0}”，不能办理本事项。", "The response is {0} at present; this cannot be done.", "政府采购法", "");

    private final RuleText text;

    ResponseRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
