package org.sanshe.grant.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 申报条件规则: each says what is asked and what was found, whether it is met or not. */
public enum EligibilityRule implements Rule {
    /** 主体类别. */
    KIND("可以申报的主体：{0}。申报单位是{1}。", "Open to: {0}. The applicant is: {1}."),
    /** 承接主体. */
    MAY_SUPPLY(
            "本方案属于政府购买服务，公益一类事业单位、使用事业编制且由财政拨款保障的群团组织不得承接。申报单位登记为“{0}”。",
            "This scheme is a purchase; class-1 public institutions and budget-funded mass organizations may not supply. The applicant is registered as: {0}.",
            "政府购买服务管理办法",
            "第八条"),
    /** 成立时间. */
    AGE(
            "截至{0}应当成立满{1}个月，即在{2}或者之前登记。登记日期：{3}。",
            "On {0} it must have existed for {1} months, registered by {2}. Registered on: {3}."),
    /** 年检. */
    INSPECTION(
            "应当通过{0}年度检查（慈善组织报送年度报告；{0}年6月30日以后登记的社会服务机构当年不参检）。登记的结论：{1}；登记日期：{2}。",
            "The inspection of {0} must be passed (charities report; service bodies registered after 30 June {0} are not inspected for it). On record: {1}; registered on {2}.",
            "民办非企业单位登记管理暂行条例",
            "第二十三条"),
    /** 评估等级. */
    RATING(
            "在{0}应当具有有效的{1}A以上等级。登记的等级：{2}。",
            "On {0} a rating of {1}A or more must be valid. On record: {2}.", "社会组织评估管理办法", "（民政部令第39号）"),
    /** 活动异常名录. */
    ABNORMAL(
            "{0}至{1}不得列入活动异常名录，已经移出的也算。记录：{2}。",
            "From {0} to {1} it must not have been on the abnormal list; having been removed does not help. On record: {2}.",
            "社会组织信用信息管理办法",
            "（民政部令第60号）"),
    /** 严重违法失信名单. */
    BLACKLIST(
            "{0}至{1}不得列入严重违法失信名单，已经移出的也算。记录：{2}。",
            "From {0} to {1} it must not have been on the blacklist; having been removed does not help. On record: {2}.",
            "社会组织信用信息管理办法",
            "（民政部令第60号）"),
    /** 重大违法记录. */
    VIOLATION(
            "{0}至{1}不得有重大违法记录。记录：{2}。",
            "From {0} to {1} there must be no major violation. On record: {2}.", "政府采购法", "第二十二条"),
    /** 行政处罚. */
    PENALTY("{0}至{1}不得受过行政处罚。记录：{2}。", "From {0} to {1} there must be no penalty. On record: {2}."),
    /** 专职人员. */
    STAFF("专职人员不少于{0}人，填报{1}人。", "At least {0} full-time staff; stated: {1}."),
    /** 备案账户. */
    ACCOUNT(
            "应当有在登记管理机关备案的本单位银行账户。登记：{0}。",
            "A bank account of its own must be filed with the registrar. On record: {0}.", "民办非企业单位登记管理暂行条例", "第十四条"),
    /** 年度项目数. */
    PER_YEAR("{0}年度每家单位最多{1}个项目，本方案中已有{2}个。", "At most {1} projects each in {0}; it has {2} under this scheme."),
    /** 在执行项目. */
    RUNNING("不得有本方案尚未结项的项目。未结项：{0}。", "No project of this scheme may be under way. Under way: {0}."),
    /** 终止清算项目. */
    LIQUIDATED("{0}至{1}不得有被终止或者清算的项目。记录：{2}。", "From {0} to {1} no project may have been liquidated. On record: {2}."),
    /** 往年清算项目. */
    LIQUIDATED_YEAR("{0}年至{1}年不得有被清算的项目。记录：{2}。", "No project may have been liquidated in {0} to {1}. On record: {2}."),
    /** 往年入选单位. */
    RESTING("{0}年至{1}年入选过的单位不得申报。记录：{2}。", "Winners of {0} to {1} may not apply. On record: {2}."),
    /** 其他财政资金. */
    ELSEWHERE("项目不得已获其他财政资金。查到：{0}。", "The project must have no other public money. Found: {0}."),
    /** 项目周期. */
    TERM("项目周期不少于{0}个月，{1}至{2}是{3}个整月。", "At least {0} months; {1} to {2} is {3} whole months."),
    /** 项目周期过长. */
    TERM_MOST("项目周期不超过{0}个月，{1}至{2}超过了。", "At most {0} months; {1} to {2} is more."),
    /** 项目期间. */
    WITHIN("项目应当在{0}至{1}之间实施，填报{2}至{3}。", "The project must lie within {0} to {1}; stated: {2} to {3}."),
    /** 实施地域. */
    REGION("项目和受益人应当在本地区（{0}），填报地区：{1}。", "Place and beneficiaries must lie in the region {0}; stated: {1}."),
    /** 运营机构回避. */
    OPERATOR("受托组织实施本轮资助的机构不得申报。", "Whoever runs the round for the unit may not apply."),
    /** 禁止期. */
    BARRED(
            "{0}不得处在评价结果的禁止期内。记录：{1}。",
            "On {0} no bar from an assessment may hold. On record: {1}.", "政府购买服务管理办法", "第二十条"),
    /** 逾期未退资助资金. */
    NOT_PAID_BACK(
            "{0}不得处在逾期未退资助资金的限制申报期内。记录：{1}。",
            "On {0} no bar for money not paid back may hold. On record: {1}.", "财政违法行为处罚处分条例", "第十四条"),
    /** 数量条件. */
    FIGURE("{0}不少于{1}，填报{2}。", "{0}: at least {1}; stated: {2}.");

    private final RuleText text;
    private final boolean own;

    EligibilityRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("资助方案", "申报条件"));
        own = true;
    }

    EligibilityRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
        own = false;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** Where the condition stands: an article, or the scheme's own source. */
    String source(GrantScheme scheme) {
        return own ? scheme.source() : basis().text();
    }
}
