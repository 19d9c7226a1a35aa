package org.sanshe.grant.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 资助轮次: one call under a scheme.
 *
 * @param caseNo its case
 * @param schemeId the version of the scheme it keeps to its end
 * @param pot 资金总额 the round was called with
 * @param approved 批复预算; null until it was entered
 * @param opensAt first moment applications are taken
 * @param closesAt first moment none is taken any more
 * @param inspectionYear the year whose annual inspection counts; null when the scheme asks for none
 * @param budgetYear the year of the lines it is paid from
 * @param operatorId who runs it for the unit and may not apply; null for nobody
 * @param fields 申报领域, one or more
 */
public record Round(
        String caseNo,
        long schemeId,
        long unitId,
        String title,
        Money pot,
        Money approved,
        Instant opensAt,
        Instant closesAt,
        LocalDate projectFrom,
        LocalDate projectUntil,
        Integer inspectionYear,
        int budgetYear,
        Long operatorId,
        List<String> fields,
        Status status) {

    /** Lists that are not there are empty. */
    public Round {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** The closing day, as people say it: the day of the last moment. */
    public LocalDate closingDay() {
        return LocalDate.ofInstant(closesAt.minusMillis(1), org.sanshe.kernel.SansheClock.ZONE);
    }

    /** 轮次状态. */
    public enum Status {
        /** 拟定中. */
        DRAFT("拟定中", "Being drafted"),
        /** 已发布. */
        CALLED("征集中", "Open call"),
        /** 审查和评审中. */
        REVIEW("审查评审中", "Under review"),
        /** 公示中. */
        PUBLICITY("公示中", "Published provisionally"),
        /** 已公布. */
        DECIDED("已公布", "Decided"),
        /** 已取消. */
        CANCELLED("已取消", "Cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
