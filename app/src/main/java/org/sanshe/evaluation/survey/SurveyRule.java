package org.sanshe.evaluation.survey;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 满意度测评规则. */
enum SurveyRule implements Rule {
    /** 问题太多. */
    TOO_MANY_QUESTIONS("一份问卷最多 {0} 个问题。请删去不必要的问题。", "A questionnaire has at most {0} questions. Leave some out."),
    /** 已经发布. */
    PUBLISHED_ALREADY("已经发布的问卷不能修改。请建立新版本。", "A published questionnaire does not change. Make a new version."),
    /** 期间有误. */
    DATES_OUT_OF_ORDER(
            "服务期间应当在今天之前结束，截止日期应当晚于今天，最多{0}日。请更正日期。",
            "The period of service must have ended, and the last day lie after today, at most {0} days from it."),
    /** 份数太少. */
    QUOTA_TOO_SMALL("至少要收回{0}份，才能公布结果。请提高数量。", "At least {0} answers are needed before anything is shown."),
    /** 只能延期一次. */
    EXTENDED_ALREADY("测评已经延期一次，不能再延期。请结束测评。", "It was extended once before. End the survey."),
    /** 已经答过. */
    ANSWERED_TODAY(
            "这个浏览器今天已经提交过一份答卷，每天只能提交一份。谢谢您。",
            "This browser has handed in an answer today already; one a day is taken. Thank you.");

    private final RuleText text;

    SurveyRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("政府采购法实施条例", "第四十五条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
