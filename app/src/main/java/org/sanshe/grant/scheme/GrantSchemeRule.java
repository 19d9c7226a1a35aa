package org.sanshe.grant.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资助方案规则: what a scheme must satisfy before anybody is called upon by it. */
public enum GrantSchemeRule implements Rule {
    /** 编码. */
    CODE(
            "编码由2至30个大写字母、数字和连字符组成，例如GZ-CHUANGTOU。",
            "A code has 2 to 30 capitals, digits and hyphens, for example GZ-CHUANGTOU."),
    /** 没有金额规则. */
    NO_AMOUNT(
            "方案没有金额规则。请填写比例、上限、档次或者定额中的至少一项。",
            "There is no rule on amounts; enter a share, a cap, bands or fixed amounts.",
            Law.BUDGET),
    /** 比例不合理. */
    PERCENT("“{0}”应当在0至100之间，且大于0。", "{0} must be more than 0 and at most 100."),
    /** 资助比例和自筹比例矛盾. */
    SHARES_CLASH(
            "资助比例上限{0}%与自筹比例下限{1}%合计超过100%，没有项目能够同时满足。请使两者合计不超过100%。",
            "At most {0} % of grant and at least {1} % of own money sum to more than 100 %; no project can satisfy both."),
    /** 金额不合理. */
    MONEY("“{0}”应当大于0元。", "{0} must be more than 0 yuan."),
    /** 上限低于下限. */
    CAP_BELOW_LEAST("每个项目上限{0}元低于下限{1}元。", "The cap of {0} yuan is less than the least amount of {1}."),
    /** 档次不递增. */
    BANDS("“{0}”的档次应当大于0并且从小到大、不重复。", "The amounts of {0} must be more than 0, ascending and different."),
    /** 没有档次. */
    BAND_EMPTY("“{0}”没有档次。请至少填写一个金额。", "{0} has no amounts; enter at least one."),
    /** 档次高于上限. */
    BAND_ABOVE_CAP("“{0}”的档次{1}元高于每个项目上限{2}元。", "The amount {1} of {0} is above the cap of {2} yuan."),
    /** 编码重复. */
    TWICE("“{0}”出现了两次，请改为不同的编码。", "{0} is used twice; make the codes differ."),
    /** 定额和其他金额规则并用. */
    FIXED_ALONE(
            "定额不能与比例、上限、下限或者档次并用。请只保留一种。",
            "Fixed amounts cannot be combined with shares, caps or bands; keep one kind."),
    /** 晋级规则缺失. */
    UPGRADE_UNSAID(
            "奖补有多个等级，请写明晋级时补差额还是全额发放。",
            "The reward has several classes: say whether an upgrade pays the difference or all of it."),
    /** 晋级规则多余. */
    UPGRADE_IDLE("只有多个等级的定额才有晋级规则，请删除。", "Only fixed amounts of several classes have upgrades; remove it."),
    /** 配套为负. */
    MATCH("“{0}”的配套不能小于0元。", "The match of {0} cannot be below 0."),
    /** 数字为负. */
    NEGATIVE("“{0}”不能小于0；不要求时填0。", "{0} cannot be below 0; enter 0 where nothing is asked."),
    /** 等级. */
    RATING("评估等级应当在1A至5A之间，不要求时填0。", "A rating is 1A to 5A; 0 asks for none."),
    /** 项目周期矛盾. */
    TERMS("项目周期最短{0}个月长于最长{1}个月。", "The shortest term of {0} months is longer than the longest of {1}."),
    /** 购买服务主体. */
    SUPPLIER_KIND(
            "本方案属于政府购买服务，“{0}”不能作为承接主体。请删除。", "The scheme is a purchase; {0} cannot supply. Remove it.", Law.SUPPLIERS),
    /** 购买服务须验收. */
    ACCEPTANCE(
            "本方案属于政府购买服务，应当要求验收记录。",
            "The scheme is a purchase; a record of acceptance must be asked for.",
            Law.ACCEPTANCE),
    /** 购买服务须税务发票. */
    TAX_INVOICE(
            "本方案属于政府购买服务，票据只能是税务发票。", "The scheme is a purchase; only a tax invoice is a receipt for it.", Law.INVOICE),
    /** 彩票公益金标识. */
    LOTTERY_LABEL(
            "资金来自彩票公益金，应当写明资助标识。例如“彩票公益金资助—中国福利彩票”。",
            "The money comes from the lottery: give the words of the mark.",
            Law.LOTTERY_MARK),
    /** 彩票公益金负面清单. */
    LOTTERY_BANS(
            "资金来自彩票公益金，应当列出不得列支的科目：{0}。",
            "The money comes from the lottery: forbid these costs: {0}.", Law.LOTTERY_USE),
    /** 非彩票资金不用标识. */
    LOTTERY_IDLE("资金不是彩票公益金，不使用彩票标识。请删除。", "The money is none of the lottery's; remove the mark.", Law.LOTTERY_USE),
    /** 科目规则来源缺失. */
    LINE_SOURCE("科目规则“{0}”没有写明依据。", "The rule on {0} names no source."),
    /** 科目规则数值. */
    LINE_VALUE("科目规则“{0}”应当填写大于0的数值；占比不超过100。", "The rule on {0} needs a value above 0; a share is 100 at most."),
    /** 科目规则矛盾. */
    LINE_CLASH("“{0}”同时允许和禁止列支，请保留一项。", "{0} is both allowed and forbidden; keep one."),
    /** 占比下限之和超过一百. */
    LINE_SHARES("各科目占比下限合计{0}%，超过100%，没有预算能够满足。", "The least shares sum to {0} %; no budget can satisfy them."),
    /** 占比上下限矛盾. */
    LINE_RANGE("“{0}”的占比下限{1}%高于上限{2}%。", "The least share of {0}, {1} %, is above its most, {2} %."),
    /** 没有评审. */
    NO_REVIEW("公益创投应当有评审。请填写评审人数和评分项。", "Venture philanthropy is judged: enter panel and criteria."),
    /** 不得评审. */
    REVIEW_IDLE("以奖代补按事实核定，不设评分。请删除评审。", "A reward is approved by facts, not scored; remove the review."),
    /** 评审人数. */
    MEMBERS("评审人数应当是1至15人。", "A panel has 1 to 15 members."),
    /** 没有评分项. */
    CRITERIA_NONE("没有评分项。请至少填写一项，分值合计100。", "There are no criteria; enter at least one, 100 points in all."),
    /** 评分项合计. */
    CRITERIA("评分项合计{0}分，应当等于100分，相差{1}分。", "The criteria sum to {0}; they must sum to 100 (difference {1})."),
    /** 分值. */
    POINTS("“{0}”的分值应当大于0。", "{0} must be worth more than 0."),
    /** 加分项. */
    BONUS("加分项“{0}”应当有上限，并且0≤下限≤上限。", "The bonus {0} needs a most, and 0 ≤ least ≤ most."),
    /** 去掉高低分. */
    DROP("去掉最高分和最低分至少需要3名评审；填写{0}。", "Dropping extremes takes at least 3 members; entered: {0}."),
    /** 及格分. */
    PASS("及格分应当在0至100之间。", "The least score is 0 to 100."),
    /** 同分规则. */
    TIES("同分规则中的“{0}”不是评分项编码。", "{0} in the rule on ties is no code of a criterion."),
    /** 公示期. */
    PUBLICITY("公示期应当是1至30个工作日。", "Publicity lasts 1 to 30 working days."),
    /** 没有拨付节点. */
    INSTALMENTS_NONE("没有拨付节点。请至少填写一个，比例合计100%。", "There are no instalments; enter at least one, 100 % in all."),
    /** 拨付比例合计. */
    INSTALMENTS(
            "拨付比例合计{0}%，应当等于100%，相差{1}%。", "The instalments sum to {0} %; they must sum to 100 % (difference {1})."),
    /** 拨付顺序. */
    INSTALMENT_ORDER(
            "第{0}笔的拨付条件“{1}”早于前一笔。请按签订、中期、末期、结算的顺序填写。",
            "Instalment {0}, paid on “{1}”, comes before the one above it; order them by signing, mid-term, final, settlement."),
    /** 拨付编号. */
    INSTALMENT_NO("第{0}笔的编号应当是{0}。", "The number of instalment {0} must be {0}."),
    /** 先有成果后奖补. */
    REWARD_ADVANCE(
            "以奖代补先有成果、后付款，只有一笔，条件是验收（核验）合格。请改为一笔100%。",
            "A reward follows a result: one payment of 100 % on acceptance, no advance."),
    /** 购买服务验收后付款. */
    PAY_DAYS("付款期限应当是1至60个工作日。", "A payment is due within 1 to 60 working days."),
    /** 结算须审计. */
    AUDIT("拨付条件是审计和结算，应当要求审计。", "An instalment waits for audit and settlement: ask for an audit."),
    /** 末期报告期限. */
    FINAL_REPORT("末期报告期限应当是1至365天。", "The final report is due within 1 to 365 days."),
    /** 中期逾期规则多余. */
    LATE_IDLE("没有中期节点，中期报告逾期不能按不合格处理。", "There is no mid-term; a late mid-term report cannot be a fail."),
    /** 假定未说明. */
    ASSUMED("“{0}”没有写明依据或者来历。", "Say where the figure for {0} comes from."),
    /** 有问题. */
    INCOMPLETE("方案还有{0}个问题，不能发布。第一个：{1}", "{0} problems keep the scheme from being published. The first: {1}"),
    /** 生效日期. */
    VALID_TOO_EARLY("生效日期应当是{0}或者以后。", "It may hold from {0} or later."),
    /** 已有草稿. */
    DRAFT_EXISTS("编码{0}已有一个版本正在起草（{1}），请先办结。", "A version of {0} is being drafted already ({1}); finish it first.");

    private final RuleText text;

    GrantSchemeRule(String zh, String en) {
        this(zh, en, Law.PERFORMANCE);
    }

    GrantSchemeRule(String zh, String en, LegalBasis basis) {
        text = new RuleText(zh, en, basis);
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** The sources; articles are not given where the text could not be read. */
    private static final class Law {
        static final LegalBasis PERFORMANCE = new LegalBasis("项目支出绩效评价管理办法", "（财预〔2020〕10号）");
        static final LegalBasis BUDGET = new LegalBasis("预算法", "第十三条");
        static final LegalBasis SUPPLIERS = new LegalBasis("政府购买服务管理办法", "第八条");
        static final LegalBasis ACCEPTANCE = new LegalBasis("政府采购法实施条例", "第四十五条");
        static final LegalBasis INVOICE = new LegalBasis("发票管理办法", "第十八条");
        static final LegalBasis LOTTERY_MARK = new LegalBasis("彩票管理条例实施细则", "第六十条");
        static final LegalBasis LOTTERY_USE = new LegalBasis("彩票管理条例", "第三十三条");
    }
}
