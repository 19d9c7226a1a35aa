package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 入驻申请告知书 what became of an application for incubation, with every reason: to be completed, refused, admitted,
 * declined, offered a place, or on the waiting list (《民法典》第四百七十一条).
 *
 * @param outcome what is told
 * @param applicationNo 申请编号
 * @param base 基地
 * @param call 招募名称
 * @param addressee 申请人
 * @param rules 依据的管理办法
 * @param reasons item by item; empty for none
 * @param dueOn last day for completing or accepting, or of the waiting list; null for none
 * @param position 候补名次; null where there is none
 */
public record IncubationReply(
        Outcome outcome,
        String applicationNo,
        String base,
        String call,
        String addressee,
        String rules,
        List<Reason> reasons,
        LocalDate dueOn,
        Integer position)
        implements Letter {

    /** 告知事项. */
    public enum Outcome {
        /** 补正. */
        RETURNED("入驻申请补正通知书"),
        /** 不予受理. */
        REFUSED("入驻申请不予受理告知书"),
        /** 初审通过. */
        ADMITTED("入驻申请初审结果告知书"),
        /** 未录取. */
        DECLINED("入驻评审结果告知书"),
        /** 提供孵化位. */
        OFFERED("入驻通知书"),
        /** 候补. */
        WAITING("入驻候补通知书"),
        /** 候补期满. */
        ENDED("入驻候补期满告知书");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }
    }

    /** 一条理由. @param subject what it is about */
    public record Reason(String subject, String text) {}

    @Override
    public String title() {
        return outcome.title;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("你单位在“%s”中提交的入驻%s的申请（编号：%s）已经办理。依据：《%s》。".formatted(call, base, applicationNo, rules))
                .paragraph(conclusion());
        if (!reasons.isEmpty()) {
            Layout.Grid grid = page.table("理由").column("项目", 4).column("理由", 11);
            reasons.forEach(r -> grid.row(r.subject, r.text));
            grid.end();
        }
        page.sign(stamp);
    }

    private String conclusion() {
        return switch (outcome) {
            case RETURNED -> "下列内容需要补正，请在%s前提交；逾期未补正的，不再受理。未列出的内容不需要修改。".formatted(Figures.date(dueOn));
            case REFUSED -> "经初审，申请不符合入驻条件，不进入评审。";
            case ADMITTED -> "申请通过初审，进入评审。评审结果将另行告知。";
            case DECLINED -> "经评审，本次未录取。";
            case OFFERED -> "经评审和公示，为你单位提供孵化位。请在%s前确认；逾期未确认的，视为放弃，孵化位依次递补。".formatted(Figures.date(dueOn));
            case WAITING -> "经评审和公示，你单位列入候补名单第%d位，名单有效至%s。有孵化位时按名次递补，届时另行通知。".formatted(position, Figures.date(dueOn));
            case ENDED -> "候补名单已于%s期满，期间没有可以递补的孵化位，本次未录取。可以参加以后的招募。".formatted(Figures.date(dueOn));
        };
    }
}
