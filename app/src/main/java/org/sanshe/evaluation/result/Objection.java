package org.sanshe.evaluation.result;

import java.time.Instant;
import java.util.List;

/**
 * 考核结果异议.
 *
 * @param publicationNo the publication it is about
 * @param finding what the examination found; null before
 * @param outcome null before the decision
 */
record Objection(
        String caseNo,
        String assessmentNo,
        int publicationNo,
        long organizationId,
        List<Ground> grounds,
        String facts,
        Instant lodgedAt,
        String finding,
        Outcome proposal,
        Outcome outcome,
        String reasons) {

    /** 允许的异议理由. */
    enum Ground {
        /** 计分错误. */
        SUM("计分错误：加总或者权重计算有误", "Points were added wrong"),
        /** 遗漏证据. */
        EVIDENCE("已提交的证据被遗漏", "Evidence that was handed in was overlooked"),
        /** 违反程序或者回避. */
        PROCEDURE("违反程序或者应当回避而没有回避", "Procedure or recusal was violated"),
        /** 超出方案. */
        OUTSIDE("评价超出方案规定", "Something outside the scheme was judged");

        private final String zh;
        private final String en;

        Ground(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 处理结论. */
    enum Outcome {
        /** 成立，重新汇总. */
        RECOMPUTE("成立，重新汇总", "Upheld: the sum is made again"),
        /** 成立，重新评价. */
        REEVALUATE("成立，由其他评价人员重新评价", "Upheld: others score again"),
        /** 不成立. */
        REJECT("不成立", "Not upheld");

        private final String zh;
        private final String en;

        Outcome(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 异议成立. */
    boolean isUpheld() {
        return outcome != null && outcome != Outcome.REJECT;
    }
}
