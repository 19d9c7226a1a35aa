package org.sanshe.incubation.custody;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资金托管规则. */
public enum CustodyRule implements Rule {
    /** 托管余额不足. */
    NOT_ENOUGH(
            "托管余额不足，不能支出 {0} 元。请减少金额或者等款项到账。",
            "There is not enough in custody to spend {0} yuan. Ask for less, or wait until more arrives.",
            "民法典",
            "第九百二十二条"),
    /** 已经入账. */
    BOOKED_BEFORE("案卷 {0} 已经入账，不再重复记账。", "{0} was booked before; nothing is booked twice.", "会计法", "第九条"),
    /** 不需要托管. */
    REGISTERED(
            "“{0}”已经登记，款项付给它自己的账户，不需要托管。",
            "{0} is registered; it is paid to its own account and needs no custody.", "民法典", "第九百一十九条"),
    /** 不在孵. */
    NOT_IN_TERM("“{0}”现在不在孵化期内，不能办理。", "{0} is not in its term now; this cannot be done.", "民法典", "第九百一十九条"),
    /** 托管机构没有账户. */
    CUSTODIAN_WITHOUT_ACCOUNT(
            "“{0}”没有登记银行账户，不能作托管机构。请先登记账户，或者另选托管机构。",
            "{0} has filed no bank account and cannot be a custodian. Have it filed first, or choose another.",
            "民法典",
            "第九百一十九条"),
    /** 托管机构由发起人负责. */
    CUSTODIAN_IS_FOUNDERS(
            "“{0}”或者其负责人就是发起人{1}，不能作托管机构。请另选托管机构。",
            "{0} or its head is the founder {1}; it cannot be the custodian. Choose another.", "民法典", "第一百六十八条"),
    /** 托管机构在名单上. */
    CUSTODIAN_LISTED(
            "“{0}”在活动异常名录或者严重违法失信名单上，不能作托管机构。",
            "{0} is on a list of abnormal activity or serious violations; it cannot be the custodian.",
            "民法典",
            "第九百一十九条"),
    /** 已经是托管机构. */
    CUSTODIAN_ALREADY("“{0}”已经是托管机构，不需要重新签订。", "{0} is the custodian already.", "民法典", "第九百一十九条"),
    /** 协议正在签订. */
    AGREEMENT_OPEN(
            "托管协议正在签订（案卷 {0}），请先办完。",
            "A custody agreement is being signed ({0}). Finish that one first.", "民法典", "第九百一十九条"),
    /** 没有托管机构. */
    NO_CUSTODIAN(
            "“{0}”没有账户，也没有托管机构，不能收款。请先签订托管协议。",
            "{0} has neither an account nor a custodian and can be paid nothing. Sign a custody agreement first.",
            "民法典",
            "第九百一十九条"),
    /** 收款人是发起人. */
    FOUNDER_PAYEE(
            "收款方是发起人{0}。托管资金不付给发起人，请更换收款方。",
            "The payee is the founder {0}. Money in custody is never paid to a founder; name another payee.",
            "民法典",
            "第一百六十八条"),
    /** 收款单位由发起人负责. */
    FOUNDER_HEADS_PAYEE(
            "收款单位“{0}”的负责人是发起人{1}。托管资金不付给发起人的单位，请更换收款方。",
            "The payee {0} is headed by the founder {1}. Money in custody is not paid there; name another payee.",
            "民法典",
            "第一百六十八条"),
    /** 个人银行卡. */
    PERSONAL_CARD(
            "账号看上去是个人银行卡号，不是单位账户。请填写单位的银行账户。",
            "This looks like the number of a personal bank card, not of an organization's account. Enter the account.",
            "现金管理暂行条例",
            "第三条"),
    /** 不得付给个人. */
    PERSON_NOT_ALLOWED(
            "“{0}”不是可以付给个人的情形。请付给开票单位。",
            "{0} is no case in which a person may be paid. Pay the organization that made out the invoice.",
            "现金管理暂行条例",
            "第五条"),
    /** 现金. */
    CASH("托管资金只能转账支付，不支付现金。请选择转账。", "Money in custody is paid by transfer only, never in cash.", "现金管理暂行条例", "第三条"),
    /** 抬头不对. */
    BUYER_WRONG(
            "票据抬头应当是托管机构“{0}”，不是“{1}”。请更换票据。",
            "The invoice must be made out to the custodian {0}, not to {1}. Have it changed.", "发票管理办法", "第二十一条"),
    /** 票据已用. */
    INVOICE_USED("票据{0}已经用过，一张票据只能用一次。请更换票据。", "The invoice {0} was used before; each counts once.", "会计法", "第九条"),
    /** 收款单位名称不符. */
    PAYEE_NAME_WRONG(
            "信用代码{0}是“{1}”的，与收款方“{2}”不符。请核对。", "The code {0} is that of {1}, not of {2}. Compare them.", "会计法", "第九条"),
    /** 收款账户不符. */
    PAYEE_ACCOUNT_WRONG(
            "账号与“{0}”登记的账户不一致。请核对收款方账户。", "The account is not the one {0} has filed. Compare it.", "会计法", "第九条"),
    /** 超出用途余额. */
    BEYOND_LINE(
            "“{0}”还可以支出 {1} 元，申请 {2} 元超出。请减少金额。",
            "{1} yuan are left for {0}; {2} yuan are too much. Ask for less.", "民法典", "第九百二十二条"),
    /** 发起人捐赠. */
    FOUNDER_DONATES(
            "付款人是发起人{0}。发起人的出资请在登记时存入本组织账户，不作捐赠托管：余额退回来源时不得付给发起人。",
            "The payer is the founder {0}. A founder's contribution goes to the body's account when it is registered; what is left of a donation could not go back to a founder.",
            "民法典",
            "第一百六十八条"),
    /** 还有在途款项. */
    STILL_MOVING(
            "还有{0}笔已批准未支付的支出、{1}笔未入账的收入。请先办完，再划转余额。",
            "{0} approved spendings are unpaid and {1} receipts are not booked. Finish them before the balance is transferred.",
            "民法典",
            "第九百二十七条"),
    /** 正在结清. */
    SETTLING(
            "托管资金正在结清（案卷 {0}），不再受理支出。",
            "Custody is being settled ({0}); no spending is taken any more.", "民法典", "第九百二十七条"),
    /** 本组织没有账户. */
    NO_OWN_ACCOUNT(
            "“{0}”还没有登记自己的银行账户，余额暂时不能划转。请先登记账户。",
            "{0} has not filed an account of its own; the balance stays until it has.", "民办非企业单位登记管理暂行条例", "第十四条"),
    /** 没有收到. */
    NOT_RECEIVED(
            "没有收到余额的，请先联系前任托管机构，收到后再确认。",
            "Ask the former custodian first, and confirm when it has arrived.",
            "民法典",
            "第九百二十七条");

    private final RuleText text;

    CustodyRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
