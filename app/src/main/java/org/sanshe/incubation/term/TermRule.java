package org.sanshe.incubation.term;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 孵化期规则. */
enum TermRule implements Rule {
    /** 已在孵化. */
    TENANT_ALREADY(
            "“{0}”已经在孵（{1}），不能再次入驻。请在原案卷中办理。", "“{0}” is a tenant already ({1}); go on in that case.", "民法典", "第五百零九条"),
    /** 起始日不当. */
    START_OUT_OF_RANGE(
            "起始日应当在 {0} 至 {1} 之间。请更正。", "The first day has to be between {0} and {1}. Correct it.", "民法典", "第二百零一条"),
    /** 签订期限已过. */
    SIGNING_OVER(
            "签订期限已于 {0} 届满，孵化位已经收回。", "The time to sign ended at {0}; the place was taken back.", "民法典", "第四百八十一条"),
    /** 缺授权书. */
    AUTHORITY_MISSING(
            "筹备中的组织由代理人签订，须上传全体发起人的授权书。",
            "The agent signs for the founders: upload the authority letter of all of them.",
            "民法典",
            "第一百六十五条"),
    /** 不在孵化期. */
    NOT_IN_TERM(
            "“{0}”的状态是“{1}”，不能办理。请刷新后核对。",
            "“{0}” is “{1}”; this cannot be done now. Reload and check.", "民法典", "第五百零九条"),
    /** 出壳条件不满足. */
    CONDITION_NOT_MET(
            "出壳条件“{0}”不满足：{1}。可以延期或者期满退驻。",
            "The condition “{0}” is not met: {1}. Extend the term, or let the organization leave.", "民法典", "第五百零九条"),
    /** 不能延期. */
    NO_EXTENSION("管理办法没有规定延期，不能延长。请选择出壳或者退驻。", "The rules of the base know no extension.", "民法典", "第五百四十三条"),
    /** 已经延期. */
    EXTENDED_ALREADY(
            "孵化期已经延长至 {0}，只能延长一次。请选择出壳或者退驻。",
            "The term was extended to {0} already; that is possible once.", "民法典", "第五百四十三条"),
    /** 延期过长. */
    EXTENSION_TOO_LONG(
            "延期 {0} 个月超过管理办法规定的 {1} 个月。请更正。",
            "An extension of {0} months exceeds the {1} months of the rules. Correct it.", "民法典", "第五百四十三条"),
    /** 登记已在办理. */
    REGISTRATION_UNDER_WAY(
            "“{0}”的登记正在案卷 {1} 办理，不另立案。请在该案卷中填报。",
            "The registration of “{0}” is under way in {1}; file it there, not in a second case.",
            "社会团体登记管理条例",
            "第十二条"),
    /** 已经登记. */
    REGISTERED_ALREADY(
            "“{0}”已经取得统一社会信用代码 {1}，不能再次登记。",
            "“{0}” bears the credit code {1} already; there is no second registration.", "社会团体登记管理条例", "第十二条"),
    /** 代码已被登记. */
    CODE_TAKEN(
            "代码 {0} 已经登记给“{1}”。请核对证书；确系同一组织的，由管理员先处理重复登记，不要另立案卷。",
            "The code {0} is that of “{1}”. Check the certificate; if it is the same body, have the register put right first.",
            "社会团体登记管理条例",
            "第十二条"),
    /** 代码类别不符. */
    CODE_KIND(
            "代码 {0} 的机构类别与核准登记的类别不符。请核对证书。",
            "The kind of body in the code {0} is not the approved one. Check the certificate.",
            "民办非企业单位登记管理暂行条例",
            "第十二条"),
    /** 名称不一致未说明. */
    NAME_UNEXPLAINED(
            "登记名称“{0}”与核准名称“{1}”不一致。请写明原因。",
            "The registered name “{0}” is not the approved “{1}”. Say why.", "民办非企业单位登记管理暂行条例", "第十一条"),
    /** 账户不是组织自己的. */
    ACCOUNT_NOT_OWN(
            "户名“{0}”不是组织自己的名称“{1}”。资金只能转入组织自己的账户，请更正。",
            "The account is held by “{0}”, not by “{1}” itself; money goes to the body’s own account only.",
            "民办非企业单位登记管理暂行条例",
            "第十四条"),
    /** 发起人个人账户. */
    ACCOUNT_OF_FOUNDER(
            "“{0}”是发起人，资金不得转入个人账户。请填写组织自己的账户。",
            "“{0}” is a founder; nothing is paid to a person’s account. Enter the body’s own.",
            "民办非企业单位登记管理暂行条例",
            "第十四条"),
    /** 未核对原件. */
    ORIGINAL_NOT_SEEN("没有核对证书原件，不能通过。请核对原件后再办。", "The original was not seen; that comes first.", "社会团体登记管理条例", "第十二条"),
    /** 退驻已在办理. */
    EXIT_UNDER_WAY(
            "“{0}”的退驻正在案卷 {1} 办理。请等待办结。",
            "The exit of “{0}” is under way in {1}. Wait until it has ended.", "民法典", "第五百六十二条"),
    /** 没有情形. */
    GROUND_MISSING("责令退驻必须选择情形。请补充。", "A forced exit needs a ground. Choose it.", "民法典", "第五百六十三条"),
    /** 移交清单未签署. */
    HAND_OVER_UNSIGNED(
            "移交清单尚未签署，不能腾出孵化位。请先签署。", "The hand-over record is not signed; the place stays taken.", "民法典", "第五百五十八条"),
    /** 签署期限已过. */
    HAND_OVER_SIGNING_OVER(
            "签署期限已于 {0} 届满，由单位两人见证签署。",
            "The time to sign ended at {0}; two people of the unit sign.", "民法典", "第五百七十七条");

    private final RuleText text;

    TermRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
