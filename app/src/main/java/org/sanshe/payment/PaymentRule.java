package org.sanshe.payment;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 支付规则: why a payment, its papers or its payee's account is refused. */
public enum PaymentRule implements Rule {
    /** 票据种类不符. */
    INVOICE_KIND(
            "“{0}”不能用于支付服务款项。请开具税务发票。",
            "A “{0}” is no ground for paying a service. Hand in a tax invoice.", "发票管理办法", "第十八条"),
    /** 发票已使用. */
    INVOICE_USED(
            "票据号码 {0} 已用于其他支付，不得重复使用。请另开票据。",
            "The number {0} has been used for another payment and is used once only. Issue another invoice.",
            "发票管理办法",
            "第二十条"),
    /** 发票早于签订. */
    INVOICE_BEFORE_SIGNING(
            "票据日期 {0} 早于签订日期 {1}。请更正。",
            "The invoice of {0} is older than the signing on {1}. Correct it.", "发票管理办法", "第十八条"),
    /** 发票在将来. */
    INVOICE_IN_FUTURE(
            "票据日期 {0} 晚于今日 {1}。请更正。", "The invoice of {0} lies after today, {1}. Correct it.", "发票管理办法", "第十八条"),
    /** 抬头不符. */
    BUYER_WRONG(
            "票据抬头“{0}”与付款单位名称“{1}”不一致。请重开。",
            "The invoice is made out to “{0}”, not to the payer “{1}”. Issue it again.", "发票管理办法", "第二十条"),
    /** 开票方不符. */
    SELLER_WRONG(
            "开票方“{0}”与收款方名称“{1}”不一致。请重开。",
            "The invoice was issued by “{0}”, not by the payee “{1}”. Issue it again.", "发票管理办法", "第十八条"),
    /** 金额不符. */
    AMOUNT_WRONG(
            "票据金额 {0} 元与应付金额 {1} 元不一致。请重开。",
            "The invoice says {0} yuan; {1} yuan are owed. Issue it again.", "发票管理办法", "第二十条"),
    /** 无登记账户. */
    ACCOUNT_MISSING(
            "“{0}”没有登记收款账户。请先到登记管理机关备案。",
            "“{0}” has no registered account. File one with the registrar first.", "民办非企业单位登记管理暂行条例", "第十四条"),
    /** 收款方没有登记. */
    PAYEE_NOT_REGISTERED(
            "“{0}”还没有登记，没有自己的账户，不能向其支付。请由托管机构收款。",
            "“{0}” is not registered and has no account of its own; it is paid nothing. Pay its custodian.",
            "民办非企业单位登记管理暂行条例",
            "第十四条"),
    /** 发起人的账户. */
    FOUNDERS_ACCOUNT(
            "“{0}”的收款账户是发起人{1}本人的账户，不能支付。请变更为本组织的账户。",
            "The account of “{0}” is the founder {1}’s own; nothing is paid there. File the organization’s account.",
            "民办非企业单位登记管理暂行条例",
            "第十四条"),
    /** 账户与登记不一致. */
    ACCOUNT_CHANGED(
            "收款方确认的账户与今日登记的账户不一致。请退回收款方重新确认。",
            "The account the payee confirmed is not the one registered today. Return it to the payee to confirm.",
            "行政事业单位内部控制规范（试行）",
            "第三十条"),
    /** 账户变更冷静期. */
    ACCOUNT_COOLING(
            "“{0}”的收款账户正在变更，冷静期至 {1}，其间不得支付。",
            "The account of “{0}” is being changed; nothing is paid before the cooling time ends on {1}.",
            "行政事业单位内部控制规范（试行）",
            "第三十条"),
    /** 账户变更未办结. */
    CHANGE_OPEN(
            "“{0}”已有一项账户变更正在办理，请等待办结。",
            "A change of the account of “{0}” is under way; wait for its end.", "行政事业单位内部控制规范（试行）", "第三十条"),
    /** 未验收. */
    NOT_ACCEPTED("本笔支付没有验收合格的记录，不得支付。", "Nothing was accepted that this payment could rest on.", "政府采购法实施条例", "第四十五条"),
    /** 超过合同金额. */
    BEYOND_AGREEMENT(
            "累计支付 {0} 元，超过合同（协议）金额 {1} 元。",
            "Together {0} yuan would be paid, more than the {1} yuan agreed.", "政府采购法", "第四十九条"),
    /** 活动异常名录. */
    LISTED_ABNORMAL(
            "“{0}”今日在活动异常名录中，移出后方可支付。",
            "“{0}” is on the list of abnormal activity today; it is paid when it has been removed.",
            "社会组织信用信息管理办法",
            "第十一条"),
    /** 严重违法失信名单. */
    BLACKLISTED(
            "“{0}”今日在严重违法失信名单中，不得支付。",
            "“{0}” is on the list of serious violations today and is not paid.", "社会组织信用信息管理办法", "第十五条"),
    /** 暂停支付. */
    SUSPENDED("本项目已暂停支付：{0}（{1}）。", "Payments of this agreement are suspended: {0} ({1}).", "政府采购法实施条例", "第五十四条"),
    /** 尚有不符项目. */
    ITEM_WRONG("“{0}”不符合要求：{1}。请退回更正。", "“{0}” is not as it should be: {1}. Return it.", "行政事业单位内部控制规范（试行）", "第三十条"),
    /** 岗位不相容. */
    POST_TAKEN(
            "您在本笔支付或者其依据的事项中已经“{0}”，不得再“{1}”。请由其他人员办理。",
            "In this payment or what it rests on your part was “{0}”; you may not “{1}” as well. Somebody else has to.",
            "行政事业单位内部控制规范（试行）",
            "第十五条"),
    /** 付款期限过长. */
    TERM_TOO_LONG(
            "约定的付款期限届满日 {0} 晚于法定最长期限届满日 {1}。请缩短付款期限。",
            "The agreed term ends on {0}, later than the longest the law allows, {1}. Shorten it.",
            "保障中小企业款项支付条例",
            "第九条"),
    /** 逾期利率过低. */
    INTEREST_TOO_LOW(
            "约定的逾期日利率 {0}%（年化 {1}%）低于签订时一年期贷款市场报价利率 {2}%。请提高。",
            "The agreed {0} % a day ({1} % a year) is less than the one-year loan prime rate at signing, {2} %. Raise it.",
            "保障中小企业款项支付条例",
            "第十七条"),
    /** 等待审计不是理由. */
    AUDIT_NO_REASON(
            "不得以等待审计为由迟延支付，也不得以审计结果作为结算依据。请写明其他原因或者立即支付。",
            "Waiting for an audit is no reason to pay late, and its result no basis of settlement. Give another reason or pay.",
            "保障中小企业款项支付条例",
            "第十二条"),
    /** 不得公开草稿. */
    ALREADY_DISCLOSED("{0} 年度的逾期信息已经公开。", "The overdue payments of {0} have been published.", "保障中小企业款项支付条例", "第十八条"),
    /** 已送国库的不能取消. */
    CANCELLED_TOO_LATE(
            "这笔支付的状态是“{0}”，不能取消。已送国库的，到账后按退款办理；退票的，等待回单。",
            "This payment is “{0}” and cannot be cancelled. What the treasury has is refunded once it has arrived.",
            "预算法实施条例",
            "第六十条"),
    /** 没有待办指令. */
    NOTHING_TO_SEND("没有待送国库的支付指令。", "There is no order to be sent to the treasury.", "预算法实施条例", "第六十六条");

    private final RuleText text;

    PaymentRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
