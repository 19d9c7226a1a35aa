package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.CreditCodeKind;

/**
 * 资助方案, one version of it as it was published. What began under a version ends under it.
 *
 * @param id of this version
 * @param unitId whose it is and may be used by every unit below it; null for a sample, which every unit may use
 * @param code what stays the same over all versions, for example {@code GZ-CHUANGTOU}
 * @param version from 1
 * @param source where its figures come from
 * @param complete whether every figure a round needs is there; an incomplete scheme is a sample only and cannot be used
 * @param validFrom first day of this version; null for a draft
 */
public record GrantScheme(
        long id,
        Long unitId,
        String code,
        int version,
        String name,
        String nameEn,
        String source,
        boolean complete,
        LocalDate validFrom,
        Body body) {

    /**
     * 方案内容: all that decides who gets how much, when, and what follows.
     *
     * @param kind which way the money goes
     * @param nature purchase or grant: decides receipts, acceptance and which law refuses
     * @param funding the only source its awards are paid from
     * @param eligibility who may apply
     * @param amount how much one project may get
     * @param lines what a budget line may be
     * @param review how applications are judged; null where results are only checked
     * @param publicityDays 公示期 in working days, its first day counted
     * @param instalments shares summing to 100, each with what releases it
     * @param reporting reports and what a missing one means
     * @param consequences what follows from failing
     * @param follow 回访期 in months after closing; 0 for none
     * @param further rarer conditions
     * @param formalities receipts, acceptance and what lottery money asks for
     * @param cut how awards are cut when less money is approved; null where each round says so
     * @param assumed figures its source does not give, with where they come from
     * @param reward what a reward rests on; null where nothing is rewarded
     */
    public record Body(
            Kind kind,
            Nature nature,
            FundingSource funding,
            Eligibility eligibility,
            AmountRule amount,
            List<LineRule> lines,
            Review review,
            int publicityDays,
            List<Instalment> instalments,
            Reporting reporting,
            Consequences consequences,
            int follow,
            Further further,
            Formalities formalities,
            Cut cut,
            List<Assumed> assumed,
            Reward reward) {

        /** What is not there asks for nothing. */
        public Body {
            lines = lines == null ? List.of() : List.copyOf(lines);
            instalments = instalments == null ? List.of() : List.copyOf(instalments);
            further = further == null ? Further.NOTHING : further;
            formalities = formalities == null ? Formalities.NONE : formalities;
            assumed = assumed == null ? List.of() : List.copyOf(assumed);
        }

        /** Without the rarer things. */
        public Body(
                Kind kind,
                Nature nature,
                FundingSource funding,
                Eligibility eligibility,
                AmountRule amount,
                List<LineRule> lines,
                Review review,
                int publicityDays,
                List<Instalment> instalments,
                Reporting reporting,
                Consequences consequences,
                int follow) {
            this(
                    kind,
                    nature,
                    funding,
                    eligibility,
                    amount,
                    lines,
                    review,
                    publicityDays,
                    instalments,
                    reporting,
                    consequences,
                    follow,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** 压减方式: how awards are cut when the approved budget is below them. */
    public enum Cut {
        /** 从末位起. */
        LAST_RANK,
        /** 按比例. */
        PROPORTION
    }

    /** 假定: a figure the source does not give. @param figure what it is @param ground where ours comes from */
    public record Assumed(String figure, String ground) {}

    /** 资助方式. */
    public enum Kind {
        /** 公益创投. */
        VENTURE,
        /** 直接资助. */
        DIRECT,
        /** 小额补贴. */
        SUBSIDY,
        /** 以奖代补. */
        REWARD
    }

    /** 法律性质. */
    public enum Nature {
        /** 政府购买服务: acceptance and tax invoice. */
        PURCHASE,
        /** 资助: review and audit; donation or fiscal receipt where entitled. */
        GRANT
    }

    /**
     * 申报条件: every one a date or a figure, none a flag somebody ticks. Zero or null asks for nothing.
     *
     * @param kinds which bodies may apply; empty for all
     * @param minAgeMonths 成立满
     * @param inspection whether the annual inspection of the year the round names must be passed
     * @param minRating 1 to 5, valid on the closing day
     * @param abnormalMonths not on the abnormal list on any day of so many months before applying
     * @param blacklistMonths the same for the blacklist
     * @param violationMonths no major violation within so many months
     * @param penaltyMonths no penalty within so many months
     * @param minStaff 专职人员
     * @param ownAccount a bank account of its own filed with the registrar
     * @param onePerYear at most so many awards a year and scheme; 0 for no limit
     * @param noRunning none of this scheme's under way
     * @param liquidatedMonths no project of its closed by liquidation or termination within so many months
     * @param fundedElsewhere whether a project that has other public money is refused
     * @param minProjectMonths shortest term of a project in whole months
     * @param maxProjectMonths longest; 0 for no limit
     * @param region whether place and beneficiaries must lie in the unit's region
     */
    public record Eligibility(
            Set<CreditCodeKind> kinds,
            int minAgeMonths,
            boolean inspection,
            Integer minRating,
            int abnormalMonths,
            int blacklistMonths,
            int violationMonths,
            int penaltyMonths,
            int minStaff,
            boolean ownAccount,
            int onePerYear,
            boolean noRunning,
            int liquidatedMonths,
            boolean fundedElsewhere,
            int minProjectMonths,
            int maxProjectMonths,
            boolean region) {

        /** A set that is not there is empty. */
        public Eligibility {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        }
    }

    /**
     * 评审.
     *
     * @param members 评审人数
     * @param criteria 评分项; their points sum to 100
     * @param dropFrom from how many members on the highest and the lowest are dropped; 0 for never
     * @param pass least score; null for none
     * @param bonuses 加分项, on top of the 100
     * @param defence whether applicants defend their project before the panel
     * @param ties codes of criteria that decide equal totals, first to last; then the earlier application
     */
    public record Review(
            int members,
            List<Criterion> criteria,
            int dropFrom,
            BigDecimal pass,
            List<Bonus> bonuses,
            boolean defence,
            List<String> ties) {

        /** Lists that are not there are empty. */
        public Review {
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
            bonuses = bonuses == null ? List.of() : List.copyOf(bonuses);
            ties = ties == null ? List.of() : List.copyOf(ties);
        }

        /** 评分项. */
        public record Criterion(String code, String name, BigDecimal points, String anchor) {}

        /** 加分项. @param min least when any is given; nothing given is 0 */
        public record Bonus(String code, String name, BigDecimal min, BigDecimal max) {}
    }

    /**
     * 拨付节点.
     *
     * @param share percent of the award; all sum to 100
     * @param event what releases it
     * @param documents what is asked for with it
     * @param payWithinDays working days
     */
    public record Instalment(
            int no, String stage, BigDecimal share, Event event, List<String> documents, int payWithinDays) {

        /** Lists that are not there are empty. */
        public Instalment {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }

        /** 拨付条件. */
        public enum Event {
            /** 协议签订. */
            SIGNED,
            /** 中期评估合格. */
            MIDTERM,
            /** 末期评估（验收）合格. */
            FINAL,
            /** 审计和结算: what is still due, at most what the audited cost allows. */
            SETTLEMENT
        }
    }

    /**
     * 报告.
     *
     * @param lateIsFail whether a mid-term report that is late without a reason fails
     * @param finalWithinDays calendar days after the term for the final report
     * @param audit whether an audit by an accountant is asked for
     */
    public record Reporting(boolean lateIsFail, int finalWithinDays, boolean audit) {}

    /**
     * 后果.
     *
     * @param barMonths how long a terminated or liquidated organization is barred from this scheme
     * @param unusedMonths paid but unused for so long goes back to the treasury
     */
    public record Consequences(int barMonths, int unusedMonths) {}
}
