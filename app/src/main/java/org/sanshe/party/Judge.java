package org.sanshe.party;

import java.util.Set;

/**
 * 评审人员: what other parts of the application may know of an evaluator.
 *
 * @param id the registry's number
 * @param personId the person with an account, null while there is none
 * @param kind expert or purchaser's representative
 * @param name the name
 * @param title 职称, may be null
 * @param expertise codes of 评审专业
 * @param region 所在地区代码 of six to twelve digits, may be null
 */
public record Judge(
        long id, Long personId, EvaluatorKind kind, String name, String title, Set<String> expertise, String region) {

    static Judge of(Evaluator evaluator) {
        return new Judge(
                evaluator.id(),
                evaluator.personId(),
                evaluator.kind(),
                evaluator.name(),
                evaluator.title(),
                evaluator.expertise(),
                evaluator.regionCode());
    }
}
