package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 考核: one judgement of an engagement over a period.
 *
 * @param schemeId the version of the scheme it began with
 * @param selfDue until when the organization hands in its self-evaluation
 * @param selfAt when it did; null while it has not
 * @param late whether it came too late or not at all
 * @param round from 1; a re-evaluation is the next
 * @param score on the scheme's scale; null before it was computed, and where a late report decides alone
 * @param grade the code of the grade; null before it was computed
 * @param finalOn the day the result became final
 */
public record Assessment(
        String caseNo,
        long schemeId,
        Kind kind,
        String agreement,
        String title,
        long unitId,
        long organizationId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant selfDue,
        Instant selfAt,
        boolean late,
        Status status,
        int round,
        BigDecimal score,
        String grade,
        LocalDate finalOn) {

    /** 考核类别. */
    public enum Kind {
        /** 单位自评. */
        SELF("单位自评", "Unit self-evaluation"),
        /** 抽查. */
        SPOT_CHECK("年度抽查", "Spot check"),
        /** 中期考核. */
        MIDTERM("中期考核", "Mid-term assessment"),
        /** 末期考核. */
        FINAL("末期考核", "Final assessment");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 考核状态. */
    public enum Status {
        /** 待自评. */
        SELF_EVALUATION("待自评", "Self-evaluation"),
        /** 待确定评价人员. */
        ASSIGNMENT("确定评价人员", "Naming evaluators"),
        /** 评分中. */
        SCORING("评分中", "Scoring"),
        /** 初步结果. */
        PROVISIONAL("初步结果", "Provisional"),
        /** 公示中. */
        PUBLISHED("公示中", "Published"),
        /** 已定级. */
        FINAL("已定级", "Final"),
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

        /** Whether one may follow the other; a cancellation is a decision of its own. A result that was published may be scored again. */
        public boolean mayBecome(Status next) {
            return switch (this) {
                case SELF_EVALUATION -> next == ASSIGNMENT || next == PROVISIONAL;
                case ASSIGNMENT -> next == SCORING;
                case SCORING -> next == PROVISIONAL || next == ASSIGNMENT;
                case PROVISIONAL -> next == PUBLISHED;
                case PUBLISHED -> next == FINAL || next == ASSIGNMENT || next == PROVISIONAL;
                case FINAL, CANCELLED -> false;
            };
        }
    }
}
