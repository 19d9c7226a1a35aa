package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 资助申请告知书 what became of an application for a grant, with every reason: to be completed, not eligible, admitted, or
 * the result of its round (《预算法》第五十七条).
 *
 * @param outcome what is told
 * @param applicationNo 申请编号
 * @param project 项目名称
 * @param call 征集名称
 * @param addressee 申报单位
 * @param requested 申请资助 in yuan
 * @param amount 核定或者确定的资助 in yuan; null for none
 * @param reasons section by section, line by line; empty for none
 * @param dueOn last day for completing; null where nothing is to be completed
 */
public record GrantReply(
        Outcome outcome,
        String applicationNo,
        String project,
        String call,
        String addressee,
        BigDecimal requested,
        BigDecimal amount,
        List<Reason> reasons,
        LocalDate dueOn)
        implements Letter {

    /** 告知事项. */
    public enum Outcome {
        /** 补正. */
        RETURNED("资助申请补正通知书"),
        /** 不符合条件. */
        INELIGIBLE("资助申请不予受理告知书"),
        /** 进入评审. */
        ADMITTED("资助申请审查结果告知书"),
        /** 本轮结果. */
        DECIDED("资助申请结果告知书");

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
                .paragraph("你单位在“%s”中提交的“%s”（编号：%s，申请资助%s）已经审查。"
                        .formatted(call, project, applicationNo, Figures.money(requested)))
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
            case INELIGIBLE -> "经审查，申请不符合本轮申报条件，不进入评审。";
            case ADMITTED -> "申请通过形式审查和预算审查，进入评审。按核定的预算，资助最多%s。".formatted(Figures.money(amount));
            case DECIDED -> amount == null ? "本轮未予资助。" : "本轮确定资助%s，请按通知签订协议。".formatted(Figures.money(amount));
        };
    }
}
