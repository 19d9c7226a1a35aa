package org.sanshe.incubation.base;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.incubation.Base.Level;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.kernel.Money;

/** The form {@code incubation-base}, as it is typed; {@link BaseDraftReading} makes rules of it. */
record BaseDraft(
        String code,
        String name,
        String nameEn,
        Level level,
        String regionCode,
        String address,
        BigDecimal area,
        String openingHours,
        String phone,
        String services,
        int places,
        String rulesCode,
        String rulesName,
        String rulesNameEn,
        String rulesSource,
        List<Stage> stages,
        int startUpYears,
        int hubYears,
        List<Excluded> excluded,
        List<Track> tracks,
        boolean nameApproved,
        int registerMonths,
        List<RefusalRow> refusals,
        List<MaterialRow> materials,
        int firstCheckDays,
        int publicityDays,
        int offerDays,
        int waitingMonths,
        int signDays,
        List<TermRow> terms,
        int outOfParkTerm,
        int extensionMonths,
        int handOverDays,
        int followUpMonths,
        int followUpEvery,
        int reviewMonths,
        int panel,
        List<TableRow> tables,
        List<CriterionRow> criteria,
        boolean gradRegistered,
        boolean gradAccount,
        int gradProjects,
        boolean gradInspection,
        int gradRating,
        BigDecimal gradScore,
        BigDecimal gradCredits,
        int failedReviews,
        int inactiveMonths,
        Money subsidyCap,
        List<SourceRow> sources) {

    /** 不予入驻情形. */
    record RefusalRow(Ground ground, int months) {}

    /** 申请材料. */
    record MaterialRow(Track track, String code, String name, String nameEn, boolean required) {}

    /** 孵化期. */
    record TermRow(int months) {}

    /** 评分表. */
    record TableRow(Use use, BigDecimal pass) {}

    /** 指标. */
    record CriterionRow(
            Use use, String code, String name, String nameEn, BigDecimal weight, String anchors, String anchorsEn) {}

    /** 依据. */
    record SourceRow(String setting, String source, boolean verified) {}
}
