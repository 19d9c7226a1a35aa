package org.sanshe.evaluation.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * 问卷, one version of it.
 *
 * @param lineage what stays the same over all versions
 * @param form the form-js schema answers are typed into; null while it is a draft
 */
record Questionnaire(
        long id,
        long unitId,
        long lineage,
        int version,
        String title,
        String titleEn,
        List<Question> questions,
        String form,
        LocalDate publishedOn) {

    public boolean isDraft() {
        return form == null;
    }
}
