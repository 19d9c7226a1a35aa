package org.sanshe.operation;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 办理操作规则: what may be done with a task, whatever the business. */
enum OperationRule implements Rule {
    /** 指定本人办理. */
    NOT_TRANSFERABLE(
            "“{0}”指定由本人办理，不能转给他人。不能办理的，请按回避或者退出的程序处理。",
            "“{0}” was given to a named person and cannot be handed on. Whoever cannot do it has to leave by recusal.",
            internal("第十四条")),
    /** 受理人不在办理范围. */
    NOT_IN_REACH(
            "所选人员没有办理“{0}”的岗位，或者按不相容岗位相互分离的要求不得办理。请另选人员。",
            "The person chosen does not hold the post for “{0}”, or may not do it as well. Choose somebody else.",
            internal("第十五条")),
    /** 未办结的征求意见. */
    BEING_CONSULTED(
            "正在就“{0}”征求{1}的意见，收到意见或者收回后才能办理。",
            "{1} is being asked about “{0}”. It can be done when the answer has come or the question is taken back.",
            internal("第十四条")),
    /** 催办间隔. */
    URGED_ALREADY(
            "{0} 已经催办过，{1} 小时内不重复催办。下次可以催办的时间：{2}。",
            "Urged at {0}. It is not urged again within {1} hours; the next time is {2}.", internal("第十四条")),
    /** 无人可催. */
    NOBODY_TO_URGE("本案现在没有待办任务，不需要催办。", "Nothing is waiting for anybody in this case.", internal("第十四条")),
    /** 不能收回. */
    TOO_LATE_TO_TAKE_BACK(
            "对方已经打开，或者已超过 {0} 秒，不能收回。需要时请与对方联系转回。",
            "It was opened, or more than {0} seconds have passed. Ask the other person to hand it back.",
            internal("第十四条"));

    private final RuleText text;

    OperationRule(String zh, String en, LegalBasis basis) {
        text = new RuleText(zh, en, basis);
    }

    private static LegalBasis internal(String article) {
        return new LegalBasis("行政事业单位内部控制规范（试行）", article);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
