package org.sanshe.evaluation.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * 考核概况: how the final results of a unit and those below it stand.
 *
 * @param year the year shown; null for all
 * @param years with results, newest first
 * @param verdicts by scheme
 * @param fields by field of service, at most thirty
 * @param quarters over time, oldest first
 * @param organizations by name, at most a hundred
 */
record Standing(
        Integer year,
        List<Integer> years,
        List<BySchemes> verdicts,
        List<ByField> fields,
        List<Quarter> quarters,
        List<ByOrganization> organizations) {

    /** 等级分布 of one scheme, all its versions. */
    record BySchemes(String scheme, String schemeEn, int excellent, int pass, int conditional, int fail) {

        /** All results. */
        public int all() {
            return excellent + pass + conditional + fail;
        }
    }

    /** 等级分布 of one field of service; without a name what belongs to none. */
    record ByField(String field, String fieldEn, int excellent, int pass, int conditional, int fail) {

        /** All results. */
        public int all() {
            return excellent + pass + conditional + fail;
        }
    }

    /** 一个季度. @param average in percent of the scales; null where nothing was scored */
    record Quarter(String quarter, int results, int passed, BigDecimal average) {

        /** 合格率, percent. */
        @JsonProperty
        public BigDecimal rate() {
            return BigDecimal.valueOf(100L * passed).divide(BigDecimal.valueOf(results), 1, RoundingMode.HALF_UP);
        }
    }

    /** 一个组织. @param last day of its newest result */
    record ByOrganization(
            String name,
            int results,
            int failed,
            BigDecimal average,
            String grade,
            String gradeEn,
            LocalDate last,
            String caseNo) {}
}
