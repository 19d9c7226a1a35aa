package org.sanshe.evaluation.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 评价方案规则: what a scheme must satisfy before anybody is judged by it. */
public enum SchemeRule implements Rule {
    /** 满分不合理. */
    SCALE_WRONG("满分应当大于0，例如100或者1000。", "The scale must be more than 0, for example 100 or 1,000.", Law.EVALUATION),
    /** 没有指标. */
    NO_INDICATORS("方案没有指标。请至少填写一项指标。", "There are no indicators; enter at least one.", Law.EVALUATION),
    /** 分值缺失. */
    WEIGHT_MISSING("指标“{0}”没有分值，应当大于0。", "The indicator {0} has no weight; it must be more than 0.", Law.EVALUATION),
    /** 下级分值合计不等于上级. */
    WEIGHTS_DO_NOT_SUM(
            "“{0}”的下级指标分值合计{1}，应当等于{2}，相差{3}。",
            "The indicators under {0} sum to {1}; they must sum to {2} (difference {3}).", Law.EVALUATION),
    /** 指标分值合计不等于满分. */
    SCALE_NOT_REACHED(
            "一级指标分值合计{0}，应当等于满分{1}，相差{2}。",
            "The first-level indicators sum to {0}; the scale is {1} (difference {2}).", Law.EVALUATION),
    /** 编码重复. */
    CODE_TWICE("编码{0}出现了两次，编码不能重复。", "The code {0} is used twice; codes are unique.", Law.EVALUATION),
    /** 层级过深. */
    TOO_DEEP(
            "指标“{0}”超过三级，指标最多三级。",
            "The indicator {0} is below the third level; there are three at most.", Law.EVALUATION),
    /** 评分方法缺失. */
    MARKING_MISSING("指标“{0}”没有评分方法。", "The indicator {0} does not say how it is marked.", Law.EVALUATION),
    /** 上级指标不评分. */
    MARKING_ON_BRANCH(
            "指标“{0}”有下级指标，分数由下级合计，不另设评分方法。",
            "{0} has indicators below it, whose points it sums; it is not marked itself.", Law.EVALUATION),
    /** 组合分合计不等于分值. */
    PARTS_DO_NOT_SUM(
            "指标“{0}”各项内容合计{1}分，应当等于分值{2}。",
            "The parts of {0} sum to {1}; they must sum to its weight {2}.", Law.EVALUATION),
    /** 内容分值不合理. */
    PART_POINTS_WRONG("指标“{0}”的内容“{1}”分值应当大于0。", "The part {1} of {0} must be worth more than 0.", Law.EVALUATION),
    /** 程度档不连续. */
    BANDS_BROKEN(
            "指标“{0}”的程度档应当从100%到0%首尾相接；{1}%处断开或者重叠。",
            "The bands of {0} must run from 100% to 0% end to end; they break or overlap at {1}%.", Law.EVALUATION),
    /** 同时满足的分值个数不对. */
    TOGETHER_COUNT(
            "指标“{0}”有{1}项内容，应当写出满足0项到{1}项共{2}个分值，现有{3}个。",
            "{0} has {1} parts and needs the points for 0 to {1} of them: {2} figures, not {3}.", Law.EVALUATION),
    /** 分值应当递增到满分. */
    TOGETHER_POINTS(
            "指标“{0}”满足越多分值不能越少，全部满足应当得满分{1}。",
            "In {0} more parts never bring fewer points, and all of them bring the weight {1}.", Law.EVALUATION),
    /** 阶梯不递减. */
    STEPS_NOT_DESCENDING(
            "指标“{0}”的阶梯应当从高到低，每一级的比例和分值都低于上一级。",
            "The steps of {0} go down: each has a lower percentage and fewer points than the one before.",
            Law.EVALUATION),
    /** 阶梯最高分不等于分值. */
    STEP_TOP(
            "指标“{0}”最高一级得{1}分，应当等于分值{2}。",
            "The highest step of {0} gives {1}; it must give the weight {2}.", Law.EVALUATION),
    /** 远超计划的规则不完整. */
    FAR_EXCEEDED_WRONG(
            "指标“{0}”远超计划的扣分应当写明超过百分之多少（大于100）和扣百分之多少（大于0、不超过100）。",
            "For {0}, say from what percentage (above 100) the plan was too low, and what percentage (above 0, at most 100) comes off.",
            Law.EVALUATION),
    /** 台账价目缺失. */
    ITEM_MISSING(
            "指标“{0}”取自台账，请写明是哪一条价目。", "{0} is taken from records; name the line of the price list.", Law.EVALUATION),
    /** 没有等级. */
    NO_GRADES("方案没有等级。", "There are no grades.", Law.EVALUATION),
    /** 等级之间有空档. */
    GRADE_GAP(
            "等级“{0}”与“{1}”之间有空档：{2}分（例如{3}）不属于任何等级。请写成半开区间，例如[{4},{5})。",
            "There is a gap between {0} and {1}: {2} (for example {3}) falls into no grade. Write half-open ranges, as [{4},{5}).",
            Law.EVALUATION),
    /** 等级重叠. */
    GRADE_OVERLAP(
            "等级“{0}”与“{1}”重叠：{2}分同时属于两个等级。请写成半开区间，例如[{3},{4})。",
            "The grades {0} and {1} overlap at {2}. Write half-open ranges, as [{3},{4}).", Law.EVALUATION),
    /** 等级次序. */
    GRADE_ORDER(
            "等级应当从高到低；“{0}”的起点{1}不低于上一等级。",
            "Grades go from the best down; {0} begins at {1}, not below the one above.", Law.EVALUATION),
    /** 最低等级不从0起. */
    GRADE_BOTTOM("最低等级“{0}”应当从0分起，现在从{1}分起。", "The lowest grade {0} must begin at 0, not at {1}.", Law.EVALUATION),
    /** 等级高于满分. */
    GRADE_ABOVE_SCALE("等级“{0}”的起点{1}高于满分{2}。", "The grade {0} begins at {1}, above the scale of {2}.", Law.EVALUATION),
    /** 没有不合格等级. */
    NO_FAIL("至少应当有一个结论为“不合格”的等级。", "At least one grade must be a fail.", Law.PURCHASE),
    /** 结论次序. */
    VERDICT_ORDER(
            "等级“{0}”的结论好于上一等级，低的等级结论不能更好。",
            "The verdict of {0} is better than that of the grade above it.", Law.EVALUATION),
    /** 后果参数. */
    CONSEQUENCE_VALUE("等级“{0}”的“{1}”数值不合理：{2}。", "In the grade {0}, the value of “{1}” is wrong: {2}.", Law.PURCHASE),
    /** 后果没有依据. */
    CONSEQUENCE_BASIS(
            "等级“{0}”的“{1}”没有写明依据，例如@《政府购买服务管理办法》。",
            "In the grade {0}, “{1}” does not say what it rests on, for example @《政府购买服务管理办法》.", Law.PURCHASE),
    /** 后果重复或矛盾. */
    CONSEQUENCE_CLASH(
            "等级“{0}”的“{1}”重复，或者与结论矛盾。",
            "In the grade {0}, “{1}” is there twice or contradicts the verdict.", Law.PURCHASE),
    /** 没有评分方. */
    NO_SIDES("方案没有评分方。", "Nobody scores by this scheme.", Law.PURCHASE),
    /** 评分方权重合计不等于100. */
    SIDES_DO_NOT_SUM(
            "各评分方权重合计{0}%，应当等于100%。", "The weights of the sides sum to {0}%; they must sum to 100%.", Law.PURCHASE),
    /** 评分方权重缺失. */
    SIDE_WEIGHT(
            "评分方“{0}”的权重应当大于0、不超过100。", "The weight of the side {0} must be above 0 and at most 100.", Law.PURCHASE),
    /** 评分方人数. */
    SIDE_EVALUATORS(
            "评分方“{0}”的评价人数应当是1至15人；服务对象只计满意度，人数填0。",
            "The side {0} has 1 to 15 evaluators; service users are counted by satisfaction, with 0.", Law.PURCHASE),
    /** 评分方没有可评指标. */
    SIDE_IDLE("评分方“{0}”没有可以评分的指标。", "The side {0} has no indicator to score.", Law.PURCHASE),
    /** 评分方不存在. */
    SIDE_UNKNOWN(
            "指标“{0}”的评分方{1}不存在，或者是只计满意度的服务对象。",
            "The side {1} of {0} does not exist, or is the service users, who are counted by satisfaction.",
            Law.PURCHASE),
    /** 指标没有人评. */
    NOBODY_MARKS("指标“{0}”没有评分方，也不能自动计算。", "Nobody marks {0}, and it is not computed.", Law.PURCHASE),
    /** 时间规则缺失. */
    TIMING_WRONG("“{0}”应当在{1}至{2}之间。", "“{0}” must lie between {1} and {2}.", Law.PURCHASE),
    /** 起草人不能发布. */
    SAME_PERSON(
            "方案由您起草或者修改过，应当由其他人发布。",
            "You drafted or changed this scheme; another person publishes it.",
            Law.SEPARATION),
    /** 方案不完整. */
    INCOMPLETE(
            "方案还有{0}个问题，处理后才能发布。第一个：{1}",
            "The scheme has {0} problems to solve before it can be published. The first: {1}", Law.EVALUATION),
    /** 生效日已过. */
    VALID_TOO_EARLY(
            "生效日不能早于今天（{0}）：已经开始的考核按原方案进行。",
            "It cannot be in force before today ({0}): assessments that have begun keep their scheme.", Law.EVALUATION),
    /** 已有草稿. */
    DRAFT_EXISTS("{0}已有一份草稿，请继续修改那一份。", "There is a draft of {0} already; go on with that one.", Law.EVALUATION),
    /** 不是草稿. */
    NOT_A_DRAFT("已发布的方案不能修改，请另起新版本。", "A published scheme does not change; make a new version.", Law.EVALUATION),
    /** 不在执行. */
    NOT_PUBLISHED("只有已发布的方案可以停用。", "Only a published scheme can be retired.", Law.EVALUATION);

    private final RuleText text;

    SchemeRule(String zh, String en, LegalBasis basis) {
        text = new RuleText(zh, en, basis);
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** The sources; articles are not given where the text could not be read. */
    private static final class Law {
        static final LegalBasis EVALUATION = new LegalBasis("项目支出绩效评价管理办法", "（财预〔2020〕10号）");
        static final LegalBasis PURCHASE = new LegalBasis("政府购买服务管理办法", "（财政部令第102号）");
        static final LegalBasis SEPARATION = new LegalBasis("政府采购法", "第六十一条");
    }
}
