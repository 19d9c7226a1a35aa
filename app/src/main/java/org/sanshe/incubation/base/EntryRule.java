package org.sanshe.incubation.base;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 入驻条件规则: each says what is asked and what was found, whether it is met or not. */
public enum EntryRule implements Rule {
    /** 社会组织. */
    KIND(
            "入驻的应当是社会团体、社会服务机构或者基金会。申请单位是{0}。",
            "Open to associations, social service bodies and foundations. The applicant is: {0}.", "tracks"),
    /** 不接纳的组织. */
    EXCLUDED("基地不接纳：{0}。申请单位属于：{1}。", "The base does not take: {0}. The applicant is: {1}.", "excluded"),
    /** 申请途径. */
    TRACK("基地接受的申请途径：{0}。申请途径：{1}。", "Tracks taken: {0}. Asked for: {1}.", "tracks"),
    /** 孵化类型. */
    STAGE("基地接受的孵化类型：{0}。申请的类型：{1}。", "Types taken: {0}. Asked for: {1}.", "stages"),
    /** 萌芽型. */
    SEED(
            "萌芽型面向尚未登记的组织。登记日期：{0}。请改选初创型或者枢纽型。",
            "Seed is for those not registered yet. Registered on: {0}. Choose start-up or hub.", "stages"),
    /** 初创型. */
    START_UP(
            "截至{0}，初创型登记不超过{1}年，即在{2}或者之后登记。登记日期：{3}。",
            "On {0} a start-up has been registered for {1} years at most, on or after {2}. Registered on: {3}.",
            "startUpYears"),
    /** 枢纽型. */
    HUB(
            "截至{0}，枢纽型登记满{1}年，即在{2}或者之前登记。登记日期：{3}。",
            "On {0} a hub has been registered for {1} years at least, on or before {2}. Registered on: {3}.",
            "hubYears"),
    /** 名称核准. */
    NAME("拟登记的组织应当已经取得名称核准。名称核准：{0}。", "Founders need an approved name. Approved: {0}.", "nameApproved"),
    /** 孵化期. */
    TERM("可以选择的孵化期（月）：{0}。申请：{1}。", "Terms in months: {0}. Asked for: {1}.", "terms"),
    /** 园外孵化. */
    OUT_OF_PARK("园外孵化期（月）：{0}。申请：{1}。", "Terms out of the park in months: {0}. Asked for: {1}.", "outOfParkTerm"),
    /** 不予入驻情形. */
    LOOK_BACK(
            "{0}至{1}不得有“{2}”的情形。记录：{3}。",
            "From {0} to {1} there must be none of this: {2}. On record: {3}.", "refusals"),
    /** 当前情形. */
    TODAY("{0}不得有“{1}”的情形。记录：{2}。", "On {0} there must be none of this: {1}. On record: {2}.", "refusals"),
    /** 运营机构回避. */
    OPERATOR("运营本基地的机构不得申请入驻本基地。运营机构：{0}。", "Whoever runs the base may not apply to it. Run by: {0}.", "operator"),
    /** 关联方回避. */
    RELATED(
            "与运营机构（{0}）存在关联关系的组织不得申请入驻本基地。核查结果：{1}。",
            "Bodies related to whoever runs the base ({0}) may not apply to it. Found: {1}.", "operator"),
    /** 评估等级. */
    RATING(
            "在{0}应当具有有效的{1}A以上等级。登记的等级：{2}。",
            "On {0} a rating of {1}A or more must be valid. On record: {2}.", "graduation");

    private final RuleText text;
    private final String setting;

    EntryRule(String zh, String en, String setting) {
        this.text = new RuleText(zh, en, new LegalBasis("孵化基地管理办法", "入驻条件"));
        this.setting = setting;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** The name of what it rests on in the rules of a base. */
    String setting() {
        return setting;
    }
}
