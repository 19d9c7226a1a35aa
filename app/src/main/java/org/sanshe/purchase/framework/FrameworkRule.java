package org.sanshe.purchase.framework;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 框架协议规则. */
enum FrameworkRule implements Rule {
    /** 有效期过长. */
    TERM_TOO_LONG(
            "服务项目框架协议有效期不得超过{0}个月，{1}起至迟于{2}届满。",
            "A framework for services runs at most {0} months: from {1} until {2} at the latest."),
    /** 开放式直接选定. */
    OPEN_IS_DIRECT(
            "开放式框架协议由采购人或者服务对象直接选定供应商，请选择“直接选定”。",
            "In an open framework the user chooses directly; choose that as the second stage."),
    /** 标的重复. */
    ITEM_TWICE("服务项目“{0}”重复，请合并。", "The item “{0}” is there twice; join the lines."),
    /** 入围过多. */
    TOO_MANY_ADMITTED(
            "有效响应{0}家，至多入围{1}家（淘汰比例不低于{2}%且至少淘汰{3}家）。",
            "Of {0} valid responses at most {1} may be admitted (at least {2}% and {3} eliminated)."),
    /** 入围过少. */
    TOO_FEW_ADMITTED("入围供应商不得少于{0}家。", "At least {0} suppliers are admitted."),
    /** 不在有效期. */
    NOT_IN_FORCE("框架协议“{0}”目前不在有效期内，不能办理。", "The framework “{0}” is not in force at present."),
    /** 封闭式不能申请. */
    CLOSED_IS_FULL(
            "封闭式框架协议仅在剩余入围供应商不足{0}%时补充征集，目前不能申请。",
            "A closed framework takes applications only while fewer than {0}% of its suppliers remain."),
    /** 已经入围. */
    ALREADY_MEMBER("{0}已经入围或者已有申请正在审核，不能重复申请。", "{0} is admitted or has an application open already."),
    /** 标的不符. */
    UNKNOWN_ITEM("“{0}”不在采购标的中。请按采购标的名称填写。", "“{0}” is not in the catalogue; write it as there."),
    /** 超过限价. */
    PRICE_TOO_HIGH("“{0}”单价{1}元超过{2}元。请调低单价。", "The price of “{0}”, {1} yuan, exceeds {2} yuan; lower it."),
    /** 供应商不足两家. */
    NO_CHOICE(
            "“{0}”入围供应商不足{1}家，采购人和服务对象没有选择余地，暂不能下达订单。",
            "“{0}” has fewer than {1} suppliers, so users have no choice; no order can be placed."),
    /** 未提供该服务. */
    NOT_OFFERED("{0}没有提供“{1}”。请另选供应商或者调整订单。", "{0} does not offer “{1}”; choose another."),
    /** 未轮到. */
    NOT_ITS_TURN("按顺序轮候，本次应当由{0}承接。", "By rotation it is the turn of {0}."),
    /** 竞价时间. */
    OFFERS_UNTIL_MISSING("二次竞价的订单应当填写晚于现在的竞价截止时间。", "Give a time in the future until which offers are taken."),
    /** 竞价过期. */
    OFFER_TOO_LATE("竞价截止时间{0}已过，不再接收报价。", "The time for offers, {0}, has passed."),
    /** 状态不允许. */
    NOT_IN_THIS_STATE("框架协议目前所处环节不能办理本事项。", "This cannot be done at this stage of the framework.");

    private final RuleText text;

    FrameworkRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("政府采购框架协议采购方式管理暂行办法", ""));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
