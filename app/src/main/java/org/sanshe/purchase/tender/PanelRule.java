package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 评审规则: who sits on the panel, and how it scores and reports. */
public enum PanelRule implements Rule {
    /** 备选专家不足. */
    POOL_TOO_SMALL(
            "还需要{0}名专家，符合专业且无须回避的备选专家只有{1}名。请增加评审专业。",
            "{0} experts are needed; only {1} have the expertise and need not withdraw. Name more fields.",
            "政府采购法实施条例",
            "第三十九条"),
    /** 没有抽取承诺. */
    DRAW_NOT_COMMITTED(
            "审计岗尚未作出抽取承诺，不能抽取专家。请审计岗在“发起”中办理“抽取承诺”。",
            "The auditor has not committed to this draw, so nobody can be drawn. The auditor starts “Commitment to a draw”.",
            "政府采购法实施条例",
            "第三十九条"),
    /** 公开数值尚未产生. */
    DRAW_BEFORE_VALUE(
            "抽取承诺指定{0}的“{1}”，在该日之前不能抽取。",
            "The draw is bound to “{1}” of {0} and cannot be made before that day.", "政府采购法实施条例", "第三十九条"),
    /** 公开数值应当晚于承诺. */
    VALUE_NOT_LATER(
            "公开数值的公布日期应当晚于承诺之日（{0}），填写为{1}。",
            "The public number must be of a day after the commitment ({0}); {1} was given.", "政府采购法实施条例", "第三十九条"),
    /** 已有未使用的承诺. */
    ALREADY_COMMITTED(
            "本项目已有尚未使用的抽取承诺（{0}），每次承诺用于一次抽取。",
            "There is a commitment that no draw has used yet ({0}); each is good for one draw.", "政府采购法实施条例", "第三十九条"),
    /** 自行选定专家. */
    SELF_SELECTION_NOT_ALLOWED(
            "只有技术复杂、专业性强、随机抽取难以确定合适专家的项目，经主管预算单位同意，才可以自行选定专家；本项目未认定为技术复杂。",
            "Experts may be chosen only for complex purchases and with the consent of the department in charge; this one is not complex.",
            "政府采购非招标采购方式管理办法",
            "第七条"),
    /** 不属于重新评审的四种情形. */
    NOT_A_GROUND(
            "除汇总计算错误、分项评分超出标准范围、客观因素评分不一致、经小组认定评分畸高畸低外，任何人不得以任何理由组织重新评审。对评分有意见的，应当通过质疑、投诉提出。",
            "Nobody may call for a re-evaluation except for a wrong sum, an item outside its scale, an objective item scored differently, or a score the panel finds absurdly high or low. Anything else goes the way of a challenge.",
            "政府采购货物和服务招标投标管理办法",
            "第六十四条"),
    /** 评审未结束或者没有评分. */
    NOTHING_TO_REEVALUATE(
            "评审报告尚未签署，或者该采购不采用综合评分，不能重新评审。",
            "The report is not signed yet, or no points were given; there is nothing to evaluate again.",
            "政府采购货物和服务招标投标管理办法",
            "第六十四条"),
    /** 正在重新评审. */
    ALREADY_REEVALUATING(
            "该采购正在重新评审（{0}），请等待办结。", "A re-evaluation is already going on ({0}).", "政府采购货物和服务招标投标管理办法", "第六十四条"),
    /** 报告签署后不再回避. */
    REPORT_SIGNED(
            "评审报告已经全体签署，不能再办理回避。成员应当回避而没有回避的，由财政部门依法处理。",
            "The report has been signed by all; nobody can withdraw from the panel any more. Report it to the finance department.",
            "政府采购法实施条例",
            "第九条"),
    /** 不是小组成员. */
    NOT_ON_THE_PANEL("{0}不在评审小组中。", "{0} is not on the panel.", "政府采购法实施条例", "第九条"),
    /** 缺少法律专家. */
    NO_LAWYER(
            "小组应当包含{0}名法律专家，备选专家中没有足够的法律专家。请增加法律专业或者扩大地区。",
            "The panel needs {0} lawyer(s) and the pool has too few. Add the field of law or widen the region.",
            "政府采购非招标采购方式管理办法",
            "第七条"),
    /** 组成不符合规定. */
    WRONG_SIZE(
            "评审小组应当为{0}人以上单数，其中专家不少于{1}人；现为{2}人，专家{3}人。",
            "The panel needs an odd number of at least {0}, of them {1} experts; it has {2} with {3} experts.",
            "政府采购货物和服务招标投标管理办法",
            "第四十七条；财政部令第74号第七条；财库〔2014〕214号第十四条"),
    /** 采购人代表. */
    TOO_MANY_REPRESENTATIVES(
            "专家不得少于{0}人，不能再安排采购人代表。请选择不派代表。",
            "At least {0} members must be experts; there is no seat for a representative. Choose none.",
            "政府采购货物和服务招标投标管理办法",
            "第四十七条；财政部令第74号第七条；财库〔2014〕214号第十四条"),
    /** 编制需求的人员不得评审. */
    DRAFTED_THE_REQUIREMENT(
            "{0}参与了本项目需求编制或者审查，不得作为采购人代表参加评审。请另选代表。",
            "{0} drafted or reviewed the requirement and may not judge the responses. Choose somebody else.",
            "政府采购需求管理办法",
            "第三十一条"),
    /** 分值超过上限. */
    POINTS_OUT_OF_BOUNDS(
            "“{0}”的得分应当在0至{1}之间，填写为{2}。",
            "The points for “{0}” must lie between 0 and {1}; {2} were given.", "政府采购法实施条例", "第四十一条"),
    /** 漏评. */
    NOT_ALL_SCORED(
            "应当对每个合格响应的每项因素评分，“{0}”缺少评分。",
            "Every criterion of every compliant response must be scored; “{0}” is not.", "政府采购法实施条例", "第四十一条"),
    /** 审查漏项. */
    NOT_ALL_REVIEWED(
            "应当逐一审查全部响应文件，{0}尚未审查。",
            "Every response must be reviewed; {0} is not.",
            "政府采购货物和服务招标投标管理办法",
            "第四十四条、第五十条；财库〔2014〕214号第十六条；财政部令第74号"),
    /** 无效响应须说明理由. */
    REASON_MISSING(
            "认定{0}的响应无效，应当写明理由并告知供应商。",
            "State why the response of {0} is invalid; the supplier is told.",
            "政府采购货物和服务招标投标管理办法",
            "第六十九条；财库〔2014〕214号第十六条；财政部令第74号");

    private final RuleText text;

    PanelRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
