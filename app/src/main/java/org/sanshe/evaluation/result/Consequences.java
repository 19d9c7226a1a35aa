package org.sanshe.evaluation.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Rectifications;
import org.sanshe.evaluation.Rectifications.Finding;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.payment.Payments;
import org.springframework.stereotype.Component;

/**
 * 结果应用: carries out what the scheme says of a grade. Payment is stopped or cut, a rectification ordered, the next year
 * barred; a termination and a reward are proposed to people. Nothing of it is an award.
 */
@Component
class Consequences {

    private final Effects effects;
    private final Payments payments;
    private final Rectifications rectifications;
    private final WeakIndicators weakIndicators;
    private final Messages messages;
    private final Evidence evidence;

    Consequences(
            Effects effects,
            Payments payments,
            Rectifications rectifications,
            WeakIndicators weakIndicators,
            Messages messages,
            Evidence evidence) {
        this.effects = effects;
        this.payments = payments;
        this.rectifications = rectifications;
        this.weakIndicators = weakIndicators;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Carries out all of a grade's. */
    void apply(Assessment a, Scheme.Grade grade, LocalDate today) {
        for (Consequence c : grade.consequences()) {
            effects.add(a, c, from(c, today), until(c, today));
            act(a, grade, c, today);
            evidence.record(Act.of(
                            a.caseNo(),
                            null,
                            "consequenceApplied",
                            "applyConsequences",
                            Map.of(
                                    "kind",
                                    c.kind().name(),
                                    "value",
                                    c.value() == null
                                            ? ""
                                            : c.value().stripTrailingZeros().toPlainString()))
                    .by(c.basis()));
        }
    }

    private void act(Assessment a, Scheme.Grade grade, Consequence c, LocalDate today) {
        switch (c.kind()) {
            case STOP_PAYMENT ->
                payments.suspend(
                        a.agreement(),
                        a.caseNo(),
                        a.kind().in(false) + "（" + a.caseNo() + "）结果为“" + grade.name() + "”，停止支付",
                        c.basis());
            case TERMINATE ->
                messages.toRole(
                        Role.OFFICER,
                        a.unitId(),
                        a.caseNo(),
                        "“" + a.title() + "”考核结果为“" + grade.name() + "”，请决定是否提出终止",
                        "The result of " + a.title() + " is " + grade.nameEn() + ": consider its termination",
                        null);
            case REWARD -> {
                messages.toRole(
                        Role.FINANCE,
                        a.unitId(),
                        a.caseNo(),
                        "“" + a.title() + "”考核结果为“" + grade.name() + "”，编制下一年度预算时可以考虑奖励；本系统不自动支付",
                        "The result of " + a.title() + " is " + grade.nameEn()
                                + ": a reward may be considered in the next budget; nothing is paid by itself",
                        null);
            }
            case RECTIFY -> rectify(a, grade, c, today);
            case PAY_PERCENT, PRIORITY, BAR_NEXT_YEAR, NO_RENEWAL -> {}
        }
    }

    /** What the result found is put right by the organization and re-checked by somebody who scored nothing of it. */
    private void rectify(Assessment a, Scheme.Grade grade, Consequence c, LocalDate today) {
        rectifications.open(
                new Rectifications.Order(
                        a.caseNo(),
                        a.agreement(),
                        findings(a, grade, c, today),
                        c.value().intValueExact(),
                        "评价方案规定",
                        grade.consequence(Consequence.Kind.STOP_PAYMENT).isPresent(),
                        c.basis()),
                null);
    }

    /** The indicators that lost most of their points; the report where it was late, the result where none stands out. */
    private List<Finding> findings(Assessment a, Scheme.Grade grade, Consequence c, LocalDate today) {
        boolean late = a.score() == null;
        var weak = late ? List.<Finding>of() : weakIndicators.of(a, c.basis().text(), today);
        if (!weak.isEmpty()) return weak;
        String found = a.kind().in(false) + "（" + a.caseNo() + "）结果为“" + grade.name() + "”"
                + (late ? "：自评逾期或者没有提交" : "，得分 " + Working.number(a.score()));
        return List.of(new Finding(
                late ? Rectifications.Kind.RECORDS : Rectifications.Kind.SERVICE,
                found,
                c.basis().text(),
                late ? "补交考核期的自评报告和服务资料" : "逐项对照公示的评分结果整改失分指标，提交佐证"));
    }

    private static LocalDate from(Consequence c, LocalDate today) {
        return c.kind() == Consequence.Kind.BAR_NEXT_YEAR ? today.plusYears(1).withDayOfYear(1) : today;
    }

    /** The last day of what holds for a time. */
    static LocalDate until(Consequence c, LocalDate today) {
        return switch (c.kind()) {
            case BAR_NEXT_YEAR -> today.plusYears(2).withDayOfYear(1).minusDays(1);
            case PRIORITY -> today.plusMonths(c.value().longValueExact()).minusDays(1);
            case RECTIFY -> today.plusDays(c.value().longValueExact());
            default -> null;
        };
    }
}
