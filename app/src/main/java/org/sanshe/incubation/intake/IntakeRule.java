package org.sanshe.incubation.intake;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 招募和申请规则. */
enum IntakeRule implements Rule {
    /** 没有基地. */
    NO_BASE("请从基地页面发起招募。", "Start a call from the page of a base.", "政府信息公开条例", "第二十条"),
    /** 没有办法. */
    NO_RULES(
            "“{0}”在{1}没有生效的管理办法，不能招募。请先发布办法。",
            "{0} has no rules in force on {1}. Publish them first.", "政府信息公开条例", "第二十条"),
    /** 名额超过空余. */
    TOO_MANY_PLACES(
            "空余孵化位{0}个，不能招募{1}个。请减少名额，或者等孵化位腾退。",
            "{0} places are free; {1} cannot be called. Call fewer, or wait until places are free.",
            "政府信息公开条例",
            "第二十条"),
    /** 时间已过. */
    WINDOW_PAST(
            "受理截止时间（{0}）已过，不能发布。请退回修改时间。",
            "The window closed at {0}; the call cannot be published. Return it to be changed.", "政府信息公开条例", "第二十条"),
    /** 没有招募. */
    NO_CALL("请从招募公告进入申请。", "Start an application from an open call.", "政府信息公开条例", "第二十条"),
    /** 不在受理期. */
    NOT_OPEN(
            "“{0}”的受理时间为{1}至{2}，现在不能提交。请关注下一次招募。",
            "{0} takes applications from {1} to {2}; nothing can be handed in now. Look out for the next call.",
            "政府信息公开条例",
            "第二十条"),
    /** 已停止受理. */
    CLOSED(
            "“{0}”已经停止受理。请关注下一次招募。",
            "{0} takes no applications any more. Look out for the next call.", "政府信息公开条例", "第二十条"),
    /** 已有申请. */
    ALREADY_APPLIED(
            "本组织已有在办的入驻申请{0}（{1}）。请等待结果，或者先撤回该申请。",
            "Your organization has the application {0} under way ({1}). Wait for its result, or withdraw it first.",
            "民法典",
            "第七条"),
    /** 已在孵. */
    TENANT_ALREADY(
            "本组织正在孵化（{0}，{1}），不能再次申请。",
            "Your organization is under incubation already ({0}, {1}) and cannot apply again.", "民法典", "第七条"),
    /** 同一发起人. */
    SAME_FOUNDERS(
            "发起人{0}已在另一个组织的入驻申请或者孵化中，同一发起人不能以其他名称再次申请。",
            "The founder {0} has an application or a place under another name; the same founders cannot apply twice.",
            "民法典",
            "第七条"),
    /** 补正逾期. */
    COMPLETION_LATE(
            "补正期限{0}已过，不能再提交。", "The term for completing ended at {0}; nothing is taken any more.", "行政许可法", "第三十二条"),
    /** 没有退回. */
    NOTHING_RETURNED(
            "请退回至少一个项目并写明理由，或者认定齐全。",
            "Return at least one item with a reason, or find them in order.",
            "行政许可法",
            "第三十二条"),
    /** 确认逾期. */
    OFFER_OVER("确认期限{0}已过，孵化位已依次递补。", "The term for accepting ended at {0}; the place has gone on.", "民法典", "第四百八十一条"),
    /** 不能撤回. */
    NOT_WITHDRAWABLE(
            "申请现在的状态是“{0}”，不能撤回。待确认入驻的，请在确认任务中选择放弃。",
            "The application is now: {0}. It cannot be withdrawn; an offered place is declined in its task.",
            "民法典",
            "第四百七十五条"),
    /** 不是常年受理. */
    NOT_ROLLING(
            "“{0}”不是在受理中的常年招募，评审在截止以后统一组织。",
            "{0} is no open rolling call; it is selected after it has closed.", "政府信息公开条例", "第二十条"),
    /** 没有待评审. */
    NOTHING_TO_SELECT("“{0}”没有初审通过、等待评审的申请。", "No checked application of {0} waits.", "政府信息公开条例", "第二十条"),
    /** 注册过于频繁. */
    TOO_MANY_SIGN_UPS("注册次数过多，请一小时以后再试。", "Too many were signed up from here. Try again in an hour.", "网络安全法", "第二十一条");

    private final RuleText text;

    IntakeRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
