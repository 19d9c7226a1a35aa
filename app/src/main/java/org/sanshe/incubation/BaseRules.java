package org.sanshe.incubation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 基地管理办法: a version of the rules of a base. A case keeps the version it began with.
 *
 * @param baseId null for a sample that can be taken over
 * @param source the document it stands in
 * @param validFrom the first day it holds; null for a draft or a sample
 */
public record BaseRules(
        long id,
        Long baseId,
        String code,
        int version,
        String name,
        String nameEn,
        String source,
        LocalDate validFrom,
        Body body) {

    /**
     * What the rules say. Every number here is data of a base; {@link #sources} tells where each stands.
     *
     * @param stages 孵化类型 taken
     * @param startUpYears 初创型: registered at most so many years
     * @param hubYears 枢纽型: registered at least so many years
     * @param excluded bodies that may not enter, such as trade associations
     * @param tracks 已登记、拟登记
     * @param nameApproved whether founders need an approved name
     * @param registerMonths within so many months of the term founders must be registered
     * @param refusals 不予入驻情形, each looked for within its months
     * @param materials 申请材料 by track
     * @param firstCheckDays 初审结果告知, working days after the application
     * @param publicityDays 公示, working days, the first counted
     * @param offerDays an offered place waits so many working days
     * @param waitingMonths the waiting list holds so long
     * @param signDays 协议签订, working days after the offer was accepted
     * @param terms 孵化期 that may be agreed, in months
     * @param outOfParkTerm 园外孵化 in months; 0 for none
     * @param extensionMonths 延期 at most so many months; 0 for none
     * @param reviewMonths 阶段评审 every so many months; 0 for none
     * @param panel reviewers of a selection or review, at least
     * @param tables 评分表 by use; each one's weights sum to 100
     * @param graduation what must be so to graduate
     * @param failedReviews so many failed reviews end the term; 0 for never
     * @param inactiveMonths so many months without activity end the term; 0 for never
     * @param handOverDays 移交, working days after the notice of exit
     * @param followUpMonths 跟踪服务 after the term
     * @param followUpEvery months between two follow-ups
     * @param subsidyCap 小额补贴 for an organization in its term, in yuan; 0 for none
     * @param sources by the name of a setting
     */
    public record Body(
            List<Stage> stages,
            int startUpYears,
            int hubYears,
            List<Excluded> excluded,
            List<Track> tracks,
            boolean nameApproved,
            int registerMonths,
            List<LookBack> refusals,
            List<Material> materials,
            int firstCheckDays,
            int publicityDays,
            int offerDays,
            int waitingMonths,
            int signDays,
            List<Integer> terms,
            int outOfParkTerm,
            int extensionMonths,
            int reviewMonths,
            int panel,
            List<ScoreTable> tables,
            Graduation graduation,
            int failedReviews,
            int inactiveMonths,
            int handOverDays,
            int followUpMonths,
            int followUpEvery,
            BigDecimal subsidyCap,
            List<Sourced> sources) {

        /** The table of a use; empty where the rules have none. */
        public Optional<ScoreTable> table(Use use) {
            return tables.stream().filter(t -> t.use() == use).findFirst();
        }
    }

    /** 孵化类型. */
    public enum Stage {
        /** 萌芽型. */
        SEED("萌芽型", "Seed"),
        /** 初创型. */
        START_UP("初创型", "Start-up"),
        /** 枢纽型. */
        HUB("枢纽型", "Hub");

        private final String zh;
        private final String en;

        Stage(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 申请途径. */
    public enum Track {
        /** 已登记. */
        REGISTERED("已登记", "Registered"),
        /** 拟登记. */
        FOUNDING("拟登记", "To be registered");

        private final String zh;
        private final String en;

        Track(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 不接纳的组织: mutual-benefit bodies and others. */
    public enum Excluded {
        /** 行业协会. */
        TRADE_ASSOCIATION("行业协会", "Trade association"),
        /** 商会. */
        CHAMBER("商会", "Chamber of commerce"),
        /** 联合会. */
        UNION("联合会", "Union of associations"),
        /** 基金会. */
        FOUNDATION("基金会", "Foundation");

        private final String zh;
        private final String en;

        Excluded(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 不予入驻情形. @param months looked back from the application; 0 for a state that holds today */
    public record LookBack(Ground ground, int months) {}

    /** 情形. */
    public enum Ground {
        /** 行政处罚. */
        PENALTY("受到行政处罚", "An administrative penalty"),
        /** 年检不合格. */
        INSPECTION_FAILED("年检不合格", "A failed annual inspection"),
        /** 未按规定参加年检. */
        INSPECTION_MISSED("未参加年检", "A missed annual inspection"),
        /** 违规设立分支机构. */
        ILLEGAL_BRANCH("违规设立分支机构", "An illegal branch"),
        /** 无独立账户或管理混乱. */
        NO_ACCOUNT("没有独立银行账户或者管理混乱", "No account of its own, or chaotic management"),
        /** 未办理税务登记或票据使用不规范. */
        TAX_OR_RECEIPTS("未办理税务登记或者票据使用不规范", "No tax registration, or misuse of receipts"),
        /** 提供虚假材料. */
        FALSE_EVIDENCE("提供虚假材料", "False evidence"),
        /** 严重违纪违法. */
        DISCIPLINE("严重违纪违法案件", "A serious discipline case"),
        /** 活动异常名录. */
        ABNORMAL_LIST("列入活动异常名录", "On the list of abnormal activity"),
        /** 严重违法失信名单. */
        BLACKLIST("列入严重违法失信名单", "On the list of serious violations");

        private final String zh;
        private final String en;

        Ground(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 申请材料. */
    public record Material(Track track, String code, String name, String nameEn, boolean required) {}

    /** 评分表的用途. */
    public enum Use {
        /** 入驻评审. */
        SELECTION("入驻评审", "Selection"),
        /** 阶段评审. */
        PERIODIC("阶段评审", "Periodic review"),
        /** 出壳评审. */
        FINAL("出壳评审", "Final review"),
        /** 能力诊断. */
        DIAGNOSIS("能力诊断", "Capacity diagnosis");

        private final String zh;
        private final String en;

        Use(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 评分表. @param pass the score from which it is passed, of 100 */
    public record ScoreTable(Use use, BigDecimal pass, List<Criterion> criteria) {}

    /**
     * 指标.
     *
     * @param weight of 100; a criterion is scored from 0 to its weight
     * @param anchors what a good one looks like
     */
    public record Criterion(
            String code, String name, String nameEn, BigDecimal weight, String anchors, String anchorsEn) {}

    /**
     * 出壳条件.
     *
     * @param projects funded projects, at least
     * @param rating 评估等级 a hub must hold; 0 for none
     * @param score of the final review, at least, of 100; null for the table's own
     * @param credits training credits, at least
     */
    public record Graduation(
            boolean registered,
            boolean account,
            int projects,
            boolean inspection,
            int rating,
            BigDecimal score,
            BigDecimal credits) {}

    /** 依据 of a setting. @param setting its name in {@link Body} @param verified false where the figure is assumed */
    public record Sourced(String setting, String source, boolean verified) {}
}
