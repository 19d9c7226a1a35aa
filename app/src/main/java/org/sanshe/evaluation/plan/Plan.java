package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import org.sanshe.evaluation.Assessment.Kind;

/**
 * 年度考核计划.
 *
 * @param schemeCode of the scheme engagements begin with
 * @param spotCheckOn when those drawn hand in their self-evaluation; null where nothing is drawn
 * @param opinion why it was returned; null when it was not
 * @param seed of the draw; null before it
 */
record Plan(
        String caseNo,
        long unitId,
        int year,
        String schemeCode,
        LocalDate spotCheckOn,
        boolean approved,
        String opinion,
        String seed) {

    /** 本年度履行的项目: what a plan has to know of an engagement. */
    record Running(String agreement, String title, String supplier, LocalDate from, LocalDate until) {

        String label() {
            return title + "（" + from + " — " + until + "）· " + supplier;
        }
    }

    /**
     * 计划项目.
     *
     * @param opensOn the day it is opened by itself
     * @param dueOn the day the self-evaluation is due
     */
    record Item(
            long id,
            String plan,
            String agreement,
            String title,
            long schemeId,
            Kind kind,
            LocalDate opensOn,
            LocalDate dueOn) {}
}
