package org.sanshe.incubation.base;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 孵化基地规则: what a base, its rules and its operator must satisfy. */
public enum IncubationBaseRule implements Rule {
    /** 编码已有基地. */
    CODE_TAKEN("编码{0}已经是基地“{1}”的编码，请更换。", "The code {0} is that of the base {1}; take another."),
    /** 已有草案. */
    DRAFT_EXISTS("案卷{0}正在办理这个基地，请先办结。", "The case {0} is about this base already; finish it first."),
    /** 没有孵化类型. */
    STAGES_NONE("没有选择孵化类型，任何组织都不能入驻。请至少选择一种。", "No type is taken; choose one at least."),
    /** 没有申请途径. */
    TRACKS_NONE("没有选择申请途径，任何组织都不能申请。请至少选择一种。", "No track is taken; choose one at least."),
    /** 类型与途径矛盾. */
    STAGES_CLASH(
            "只接受萌芽型，但不接受拟登记的组织，任何组织都不能入驻。请增加类型或者途径。",
            "Seed is for founders, who are not taken: nobody could enter. Add a type or a track."),
    /** 年限矛盾. */
    YEARS(
            "枢纽型登记满{0}年，应当大于初创型的{1}年。",
            "A hub is registered for {0} years at least; that must be more than the {1} of a start-up."),
    /** 重复. */
    TWICE("“{0}”出现了两次，请保留一项。", "{0} is there twice; keep one."),
    /** 登记期限缺失. */
    REGISTER_WITHIN(
            "接受拟登记的组织，应当规定在孵化期内多少个月完成登记（大于0）。",
            "Founders are taken: say within how many months they must be registered (more than 0)."),
    /** 登记期限过长. */
    REGISTER_LATE(
            "登记期限{0}个月超过最长的孵化期{1}个月，组织出壳前不必登记。请缩短。",
            "{0} months to register are more than the longest term of {1}; shorten them."),
    /** 没有孵化期. */
    TERMS_NONE("没有规定孵化期。请至少填写一个月数。", "There is no term; enter one at least."),
    /** 没有材料. */
    MATERIALS_NONE("“{0}”没有规定必须提交的材料。请至少填写一项。", "No material is required of the track {0}; enter one at least."),
    /** 缺评分表. */
    TABLE_NONE("没有“{0}”的评分表。请增加一行，并填写指标。", "There is no table for {0}; add it with its criteria."),
    /** 分值合计. */
    WEIGHTS(
            "“{0}”的指标合计{1}分，应当等于100分，相差{2}分。",
            "The criteria of {0} sum to {1}; they must sum to 100 (difference {2})."),
    /** 分值. */
    WEIGHT("“{0}”的分值应当大于0。", "{0} must be worth more than 0."),
    /** 无表指标. */
    CRITERION_IDLE("“{0}”所属的“{1}”没有评分表。请增加评分表或者删除指标。", "The criterion {0} belongs to a table {1} that is not there."),
    /** 跟踪间隔. */
    FOLLOW_UP(
            "有跟踪服务期的，跟踪间隔应当大于0并且不超过{0}个月。",
            "Where there is follow-up, its interval must be more than 0 and {0} months at most."),
    /** 阶段评审间隔. */
    REVIEW_LATE(
            "阶段评审间隔{0}个月不短于最长的孵化期{1}个月，孵化期内不会评审。请缩短，或者填0。",
            "A review every {0} months never falls into the longest term of {1}; shorten it or enter 0."),
    /** 评审不合格而无评审. */
    FAILED_IDLE("没有阶段评审，不会出现评审不合格。请填写评审间隔，或者填0。", "There is no periodic review to fail; enter an interval, or 0."),
    /** 评估等级多余. */
    RATING_IDLE("不接受枢纽型，不用规定枢纽型的评估等级。请填0。", "No hubs are taken; enter 0 as their rating."),
    /** 没有依据. */
    SOURCE_NONE("没有写明依据的规定：{0}。", "These figures name no source: {0}."),
    /** 孵化位少于占用数. */
    PLACES_HELD(
            "孵化位{0}个少于已经占用的位置（占用到第{1}位）。请增加，或者待腾退后再减少。",
            "{0} places are fewer than those held (up to number {1}); provide more, or wait until they are free."),
    /** 执行日期. */
    VALID_TOO_EARLY("执行之日应当是{0}或者以后。", "It may hold from {0} or later."),
    /** 有问题. */
    INCOMPLETE("草案还有{0}个问题，不能认定。第一个：{1}", "{0} problems keep the base from being recognised. The first: {1}"),
    /** 有在孵组织. */
    TENANTS(
            "基地还有{0}家在孵组织或者占用的孵化位，不能关闭。请先办理出壳、退驻和移交。",
            "{0} organizations are in the base or hold its places; they must leave and hand over first."),
    /** 招募未结束. */
    CALLS_OPEN("招募{0}还没有结束，不能关闭。请先结束招募。", "The call {0} is not over; end it first."),
    /** 基地不在运营. */
    NOT_ACTIVE("基地“{0}”不在运营中。", "The base {0} is not open."),
    /** 托管期限. */
    OPERATION_TERM("届满之日应当晚于开始之日。", "The last day must be after the first.", Law.ENTRUSTING),
    /** 开始之日. */
    OPERATION_PAST("开始之日应当是{0}或者以后。", "The first day must be {0} or later.", Law.ENTRUSTING),
    /** 没有绩效目标. */
    KPIS_NONE("没有绩效目标。请至少填写一项，以便每年评定。", "There are no targets; enter one at least to judge by.", Law.PERFORMANCE),
    /** 绩效目标期限. */
    KPI_DUE("“{0}”的完成期限应当在{1}至{2}之间。", "{0} must be due between {1} and {2}.", Law.PERFORMANCE),
    /** 合同. */
    CONTRACT_NONE("没有找到这家单位编号为{0}的合同或者协议。", "This organization has no agreement {0}.", Law.ENTRUSTING),
    /** 登记的社会组织. */
    OPERATOR_KIND("运营机构应当是已经登记的组织。", "An operator must be a registered organization.", Law.ENTRUSTING),
    /** 在孵组织不得运营. */
    OPERATOR_INSIDE(
            "{0}正在入驻或者申请入驻本基地（案卷{1}），不得运营本基地。",
            "{0} is in the base or applies to it ({1}) and may not run it.", Law.CONFLICT),
    /** 关联方不得运营. */
    OPERATOR_RELATED(
            "{0}与正在入驻或者申请入驻本基地的{1}存在关联关系（{2}），不得运营本基地。",
            "{0} is related to {1}, which is in the base or applies to it ({2}), and may not run it.", Law.CONFLICT),
    /** 严重违法失信. */
    OPERATOR_LISTED(
            "{0}在{1}列入严重违法失信名单，不得运营本基地。",
            "{0} is on the list of serious violations on {1} and may not run the base.", Law.CREDIT),
    /** 报告过早. */
    REPORT_EARLY(
            "合同年度到{0}届满，届满后才能报告。", "The year of the contract ends on {0}; report it after that day.", Law.PERFORMANCE),
    /** 已有下一个托管. */
    OPERATION_AHEAD(
            "{0}已经有从{1}开始的托管，请先办结。",
            "There is an operation by {0} from {1} on already; finish it first.", Law.ENTRUSTING);

    private final RuleText text;

    IncubationBaseRule(String zh, String en) {
        this(zh, en, Law.CONTROL);
    }

    IncubationBaseRule(String zh, String en, LegalBasis basis) {
        text = new RuleText(zh, en, basis);
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** The sources. */
    private static final class Law {
        static final LegalBasis CONTROL = new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条");
        static final LegalBasis ENTRUSTING = new LegalBasis("民法典", "第九百一十九条");
        static final LegalBasis PERFORMANCE = new LegalBasis("政府购买服务管理办法", "第二十条");
        static final LegalBasis CONFLICT = new LegalBasis("民法典", "第一百六十八条");
        static final LegalBasis CREDIT = new LegalBasis("社会组织信用信息管理办法", "（民政部令第60号）");
    }
}
