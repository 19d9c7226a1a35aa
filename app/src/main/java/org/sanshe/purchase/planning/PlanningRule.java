package org.sanshe.purchase.planning;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 计划阶段规则. */
enum PlanningRule implements Rule {
    /** 不得购买. */
    NOT_ADMISSIBLE("该需求不能作为政府购买服务办理：{0}", "This need cannot be bought as a service: {0}", "政府购买服务管理办法", "第十条"),
    /** 购买期限过长. */
    TERM_TOO_LONG(
            "服务期限 {0} 个月超过上限 {1} 年。预算有保障、内容稳定、具有连续性、资金来源稳定、价格相对稳定五项须同时满足，才可签订一年以上、最长三年的合同。",
            "A term of {0} months exceeds {1} year(s). More than a year, up to three, needs all five conditions: budget guaranteed, content stable, continuous, funding stable, price stable.",
            "政府购买服务管理办法",
            "第二十四条"),
    /** 绩效管理缺项. */
    PERFORMANCE_DUTY_MISSING("绩效管理不完整：{0}", "The performance arrangements are incomplete: {0}", "政府购买服务管理办法", "第二十条"),
    /** 预算不足. */
    BUDGET_BELOW_ASSESSMENT(
            "落实的预算 {0} 元低于评估金额 {1} 元。请退回修改需求，或补足预算。",
            "The budget of {0} yuan is below the assessed {1} yuan. Return the need for revision, or raise the budget.",
            "政府购买服务管理办法",
            "第十六条"),
    /** 合同期超出预算年度. */
    YEARS_NOT_COVERED(
            "服务期限 {0} 个月，但只落实了 {1} 个年度的预算。请按年度列明资金。",
            "The term is {0} months but only {1} budget year(s) are covered. List the money year by year.",
            "财政部关于坚决制止地方以政府购买服务名义违法违规融资的通知（财预〔2017〕87号）",
            ""),
    /** 调查主体不足. */
    SURVEY_TOO_NARROW(
            "需求调查面向的市场主体为 {0} 个，不少于 {1} 个方可提交。",
            "The survey covered {0} market parties; at least {1} are needed.", "政府采购需求管理办法", "第十一条"),
    /** 审查人参与编制. */
    REVIEWER_DRAFTED(
            "“{0}”参与了需求编制，不得参加审查。请更换审查人员。",
            "“{0}” helped to draft the requirement and may not review it. Name somebody else.", "政府采购需求管理办法", "第二十九条"),
    /** 未说明不预留理由. */
    RESERVATION_REASON_MISSING(
            "预算 {0} 元的项目未面向中小企业预留，请写明理由。",
            "A project of {0} yuan is not reserved for small and medium enterprises; say why.",
            "政府采购促进中小企业发展管理办法",
            "第六条"),
    /** 预留排除社会组织. */
    RESERVATION_EXCLUDES_ORGANIZATIONS(
            "本项目拟由社会组织承接，但社会组织不是中小企业，预留后不能参加。请改为不预留并写明理由。",
            "Social organizations are to supply this, but they are not enterprises and could not take part in a reserved project. Do not reserve it, and say why.",
            "政府采购促进中小企业发展管理办法",
            "第二条"),
    /** 预留份额不足. */
    RESERVATION_TOO_SMALL(
            "预算 {0} 元的项目面向中小企业预留不低于 {1}%，其中小微企业不低于 {2}%；现为 {3}% 和 {4}%。不能达到的，请改为不预留并写明理由。",
            "Of a project of {0} yuan at least {1}% is reserved for small and medium enterprises and {2}% of that for small and micro ones; given are {3}% and {4}%. Otherwise do not reserve it, and say why.",
            "政府采购促进中小企业发展管理办法",
            "第八条"),
    /** 意向公开不可跳过. */
    INTENT_SKIP_UNREASONED(
            "只有因不可预见的原因急需开展的采购才可以不公开意向，请写明原因并上传证明材料。",
            "Only an urgent need that could not be foreseen may skip the intent notice. Say why and upload proof.",
            "财政部关于开展政府采购意向公开工作的通知（财库〔2020〕10号）",
            ""),
    /** 方式不适用. */
    METHOD_NOT_APPLICABLE(
            "采购方式与适用情形不符，不能采用。请改选采购方式或适用情形。",
            "This method does not fit the ground given. Choose another method or ground.",
            "政府采购法",
            "第二十六条"),
    /** 批复日期在后. */
    DECIDED_IN_FUTURE(
            "批复日期 {0} 晚于今天 {1}，请按批复文件填写。",
            "The decision is dated {0}, after today, {1}. Give the date of the document.", "政府采购法实施条例", "第二十三条"),
    /** 批准早于同意. */
    APPROVED_BEFORE_CONSENT(
            "财政部门批准日期 {0} 早于主管预算单位同意日期 {1}。应当先经主管预算单位同意，再报财政部门批准。",
            "The approval of finance, dated {0}, precedes the consent of the department in charge, dated {1}. Consent comes first.",
            "政府采购法实施条例",
            "第二十三条"),
    /** 不能这样处理. */
    NOT_AFTER_THIS_FAILURE(
            "招标后合格供应商只有两家的，经财政部门批准方可与该两家竞争性谈判；本次失败不属于这种情形。",
            "Only after a tender that left exactly two suppliers may the purchase go on with those two, once finance has approved; this failure was another.",
            "政府采购非招标采购方式管理办法",
            "第二十七条"),
    /** 化整为零. */
    SPLIT(
            "本年度同一预算项目、同一品目以非招标方式采购累计 {0} 元，达到公开招标数额标准 {1} 元，涉嫌化整为零。属于预算调剂或已经批准的，请选择依据并写明文号。",
            "Purchases of the same budget item and category by methods other than tender come to {0} yuan this year and reach the open-tender amount of {1} yuan. If the budget was adjusted or the method approved, choose the ground and give the document number.",
            "政府采购法实施条例",
            "第二十八条"),
    /** 地区标准缺失. */
    THRESHOLD_UNKNOWN(
            "没有查到区划 {0} 在 {1} 的采购限额标准，请管理员先维护数额标准表。",
            "There is no threshold for region {0} on {1}. Ask the administrator to maintain the table.",
            "政府采购法",
            "第八条"),
    /** 合同已签,不能撤回. */
    TOO_LATE_TO_WITHDRAW(
            "合同已经成立，不能撤回采购。需要终止的，请按合同约定办理。",
            "The contract is concluded; the purchase can no longer be withdrawn. End it under the contract.",
            "政府采购法",
            "第五十条");

    private final RuleText text;

    PlanningRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
