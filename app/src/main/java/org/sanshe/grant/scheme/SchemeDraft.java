package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/** The form {@code grant-scheme}, as it is typed; {@link SchemeDraftReading} makes a scheme of it. */
record SchemeDraft(
        String code,
        String name,
        String nameEn,
        String source,
        Kind kind,
        Nature nature,
        FundingSource funding,
        List<String> kinds,
        int minAgeMonths,
        boolean inspection,
        boolean fullPass,
        int minRating,
        int abnormalMonths,
        int blacklistMonths,
        int violationMonths,
        int penaltyMonths,
        int minStaff,
        boolean ownAccount,
        int onePerYear,
        boolean noRunning,
        int liquidatedMonths,
        int liquidatedYears,
        int restYears,
        boolean fundedElsewhere,
        int minProjectMonths,
        int maxProjectMonths,
        boolean region,
        List<FigureRow> figures,
        BigDecimal maxShare,
        BigDecimal minOwnShare,
        Money cap,
        Money least,
        List<BandRow> bands,
        List<FixedRow> fixed,
        String upgrade,
        List<LineRow> lines,
        int members,
        int dropFrom,
        BigDecimal pass,
        boolean defence,
        String ties,
        List<CriterionRow> criteria,
        List<BonusRow> bonuses,
        Reward.Evidence evidence,
        int inspectors,
        int useMonths,
        boolean yearly,
        List<StandardRow> standards,
        int publicityDays,
        List<InstalmentRow> instalments,
        List<String> vouchers,
        boolean acceptance,
        String cut,
        String lotteryLabel,
        String lotteryBans,
        String lotterySource,
        boolean lateIsFail,
        int finalWithinDays,
        boolean audit,
        int barMonths,
        int unusedMonths,
        int follow,
        List<AssumedRow> assumed) {

    /** 数量条件. */
    record FigureRow(String code, String name, BigDecimal least, List<String> kinds) {}

    /** 档次. @param amounts apart by spaces */
    record BandRow(String category, String name, String amounts) {}

    /** 定额. */
    record FixedRow(String category, String name, Money amount, Money match) {}

    /** 科目规则. @param with and {@code words} apart by spaces */
    record LineRow(
            String category,
            String name,
            LineRule.Limit limit,
            BigDecimal value,
            String with,
            boolean ofGrant,
            int fromTime,
            String words,
            String source) {}

    /** 评分项. */
    record CriterionRow(String code, String name, BigDecimal points, String anchor) {}

    /** 加分项. */
    record BonusRow(String code, String name, BigDecimal min, BigDecimal max) {}

    /** 查验标准. */
    record StandardRow(String measure, String per, boolean atLeast, BigDecimal value, String source) {}

    /** 拨付节点. @param documents apart by spaces */
    record InstalmentRow(String stage, BigDecimal share, Event event, String documents, int payWithinDays) {}

    /** 假定. */
    record AssumedRow(String figure, String ground) {}
}
