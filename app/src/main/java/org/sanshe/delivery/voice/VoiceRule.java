package org.sanshe.delivery.voice;

import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 服务对象意见规则. */
enum VoiceRule implements Rule {
    /** 答题码无效: wrong, used, replaced or too late, always in the same words. */
    CODE_NOT_VALID(
            "这个答题码不能用：可能输错了、已经用过了，或者过了截止日期。请对照纸条或者短信再输一次；还不行，请联系发给您答题码的人。",
            "This code cannot be used: it may be mistyped, used already, or too late. Compare it with the slip or the text"
                    + " message and try again; if it still fails, ask whoever gave it to you."),
    /** 试得太多. */
    TRY_LATER(
            "试的次数太多了。请过十分钟再试，您的答题码不会因此失效。",
            "There were too many attempts. Try again in ten minutes; your code stays valid."),
    /** 征询已结束. */
    OVER("征询已于 {0} 截止。需要继续征询的，请先延期。", "Answers were taken until {0}. Extend the date first if more are needed."),
    /** 都已发放. */
    ALL_HANDED_OUT(
            "答题码都已经发放。纸条遗失的，可以选择重新印制，原来没有用过的纸条随即失效。",
            "All codes have been handed out. If slips were lost, print them again; those not used yet become void."),
    /** 没有可发短信的人. */
    NOBODY_TO_TEXT(
            "没有可以发短信的人：已经发过，或者没有登记手机号码。请印制纸条。",
            "There is nobody to text: sent already, or no mobile number is known. Print slips."),
    /** 没有短信通道. */
    NO_GATEWAY("本单位没有配置短信通道。请印制纸条。", "No gateway for text messages is set up. Print slips."),
    /** 已达到回收数量. */
    ENOUGH("已经达到应回收的数量，不再延期或者补抽。", "Enough people have answered; the date is not extended and nobody more is drawn."),
    /** 没有服务对象. */
    NOBODY_SERVED(
            "这段时间没有服务记录，抽不到服务对象。请更正服务期间，或者改用公开链接。",
            "Nobody was served in this period, so nobody can be drawn. Correct the period or use an open link."),
    /** 测评已结束. */
    SURVEY_OVER("这次测评已经结束，不再接受答卷。谢谢您。", "This survey is over; no more answers are taken. Thank you."),
    /** 答卷太多. */
    TOO_MANY_ANSWERS(
            "这个网络在短时间内提交的答卷太多了。请过十分钟再提交，已经填写的内容还在。",
            "Too many answers came from this network. Try again in ten minutes; what you typed is still here."),
    /** 不在抽中名单. */
    NOT_DRAWN(
            "所选的人不在名单上，或者已经登记为无法送达。请重新选择。",
            "Those chosen were not drawn, or are noted as unreachable already. Choose again.");

    private final RuleText text;

    VoiceRule(String zh, String en) {
        text = new RuleText(zh, en, Asking.BASIS);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
