package org.sanshe.incubation.growth;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 成长辅导规则: what both sides of an agreement of incubation owe each other while it runs. */
public enum GrowthRule implements Rule {
    /** 没有诊断表. */
    NO_DIAGNOSIS_TABLE(
            "《{0}》没有能力诊断表，请基地先修订办法，加入诊断表。",
            "{0} has no table of diagnosis; the base first has to add one to its rules."),
    /** 不在孵化期. */
    NOT_IN_TERM("“{0}”现在不在孵化期，不能办理这一事项。", "{0} is not in its term now, so this cannot be done."),
    /** 不在基地. */
    NOT_THE_DESK("只有基地的办理人员可以办理这一事项。", "Only the people of the base may do this."),
    /** 目标已有导师申请. */
    ASKED_ALREADY("这个目标已经在申请导师，案卷是{0}，请在原案卷办理。", "A mentor was asked for this goal already; go on in case {0}."),
    /** 不是导师. */
    NOT_THE_MENTOR("这项辅导不是您的，或者已经结束，不能登记。", "This coaching is not yours or is over, so nothing can be logged."),
    /** 不在辅导期内. */
    OUTSIDE_COACHING(
            "辅导的时间是{0}至{1}，请填写这段时间内、今天以前的日期。",
            "The coaching lasts from {0} to {1}; enter a day within it that is not in the future."),
    /** 同一时间两次辅导. */
    SESSION_OVERLAPS(
            "您在{0}这段时间已经登记了一次辅导，请核对起止时间。", "You have logged a session at that time of {0} already; check its hours."),
    /** 确认期已过. */
    CONFIRMED_ALREADY("这次辅导已经确认或者确认期已过，不能再提出异议。", "This session is confirmed, or the time to dispute it is over."),
    /** 没有争议. */
    NOT_DISPUTED("这次辅导没有异议，不需要裁定。", "This session is not disputed, so there is nothing to decide."),
    /** 报名截止. */
    SIGN_UP_OVER("报名已经截止，或者培训已经取消。请联系基地。", "Sign-up is over or the training was cancelled. Ask the base."),
    /** 不面向本组织. */
    NOT_OPEN_TO("这次培训只面向在孵组织，不能报名。", "This training is for tenants of the base only."),
    /** 重复报名. */
    SIGNED_UP_ALREADY("“{0}”已经报名，不用再报。", "{0} is signed up already."),
    /** 名单已核定. */
    ROLL_LOCKED("出席已经核定，不能再更改。", "The attendance was checked and does not change any more."),
    /** 场次未开始. */
    NOT_BEGUN("这一场{0}开始，开始以后才能签到。", "This session begins at {0}; attendance is taken from then on."),
    /** 不是当天. */
    ROLL_OVER("点名在当天进行。以后的更改请用“更正”，并说明理由。", "The roll is called on the day itself. Later, correct it with a reason."),
    /** 签到码失效. */
    CODE_EXPIRED("签到码不正确或者已经过期，请输入屏幕上现在显示的签到码。", "The code is wrong or has expired; enter the one shown now."),
    /** 同时出席两处. */
    IN_TWO_ROOMS("“{0}”同一时间已经在另一场培训签到，请核对。", "{0} was present in another room at the same time; check it."),
    /** 场次重叠. */
    SESSIONS_OVERLAP("同一课程的场次时间不能重叠，请修改第{0}场。", "Sessions of a course may not overlap; change session {0}.");

    private final RuleText text;

    GrowthRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("民法典", "第五百零九条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
