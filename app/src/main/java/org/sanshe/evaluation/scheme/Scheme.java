package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanshe.kernel.NotFound;

/**
 * 评价方案, one version of it as it was published.
 *
 * @param id of this version; an assessment keeps the version it began with
 * @param unitId whose it is; null for the schemes that come with the law, which every unit may use
 * @param code what stays the same over all versions, for example {@code SZ-2021}
 * @param version from 1
 * @param source where the table comes from
 * @param complete whether every row of the source is here; an incomplete table is a sample only and cannot be used
 */
public record Scheme(
        long id,
        Long unitId,
        String code,
        int version,
        String name,
        String nameEn,
        String source,
        boolean complete,
        Body body) {

    /**
     * 方案内容: all that decides a result.
     *
     * @param scale 满分, for example 100 or 1,000; the weights of the indicators sum to it
     * @param grades from the best down; half-open without gaps, the last begins at 0
     * @param sides who scores; their weights sum to 100
     */
    public record Body(
            BigDecimal scale, List<Indicator> indicators, List<Grade> grades, List<Side> sides, Timing timing) {

        /** Lists that are not there are empty. */
        public Body {
            indicators = indicators == null ? List.of() : List.copyOf(indicators);
            grades = grades == null ? List.of() : List.copyOf(grades);
            sides = sides == null ? List.of() : List.copyOf(sides);
        }
    }

    /** 三级指标 or whatever level has no children: what is marked, in the order of the table. */
    public List<Indicator> leaves() {
        return body.indicators().stream().flatMap(Indicator::leaves).toList();
    }

    /** @throws NotFound when no leaf has this code */
    public Indicator leaf(String code) {
        return leaves().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + code));
    }

    /** The grade a score falls into. @param score 0 to the scale */
    public Grade grade(BigDecimal score) {
        return body.grades().stream()
                .filter(g -> score.compareTo(g.from()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no grade for " + score));
    }

    /**
     * A grade by its code.
     *
     * @throws IllegalStateException when the scheme has none of that code
     */
    public Grade graded(String code) {
        return body.grades().stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("grade " + code + " of " + this.code));
    }

    /** 折算: a score in percent of the scale, for comparing schemes; 950 of 1,000 are 95.000. */
    public BigDecimal percent(BigDecimal score) {
        return score.multiply(BigDecimal.valueOf(100)).divide(body.scale(), 3, RoundingMode.HALF_UP);
    }

    /** The worst grade: what a late report falls into where the scheme says so. */
    public Grade worst() {
        return body.grades().get(body.grades().size() - 1);
    }

    /** By its code. */
    public Optional<Side> side(String code) {
        return body.sides().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /**
     * 指标.
     *
     * @param code unique in the scheme, for example {@code B2.1}
     * @param standard the target or the standard of marking
     * @param weight points; those of the children sum to their parent's; null in a table whose source does not say
     * @param marking how it is marked; null where there are children, and where the source does not say
     * @param sides codes of those who mark it; empty means all
     * @param children one to three levels in all
     */
    public record Indicator(
            String code,
            String name,
            String nameEn,
            String standard,
            BigDecimal weight,
            Marking marking,
            List<String> sides,
            List<Indicator> children) {

        /** Lists that are not there are empty. */
        public Indicator {
            sides = sides == null ? List.of() : List.copyOf(sides);
            children = children == null ? List.of() : List.copyOf(children);
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? nameEn : name;
        }

        Stream<Indicator> leaves() {
            return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Indicator::leaves);
        }

        /** Whether a side marks it by hand. */
        public boolean isMarkedBy(String side) {
            return !marking.isComputed() && (sides.isEmpty() || sides.contains(side));
        }
    }

    /**
     * 等级.
     *
     * @param from the lowest score that still belongs to it; it reaches up to the grade above, which is not included
     * @param consequences what follows, each with its basis
     */
    public record Grade(
            String code, String name, String nameEn, BigDecimal from, Verdict verdict, List<Consequence> consequences) {

        /** Lists that are not there are empty. */
        public Grade {
            consequences = consequences == null ? List.of() : List.copyOf(consequences);
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? nameEn : name;
        }

        /** The value of a consequence; empty when the grade does not bring it. */
        public Optional<Consequence> consequence(Consequence.Kind kind) {
            return consequences.stream().filter(c -> c.kind() == kind).findFirst();
        }
    }

    /** 结论. */
    public enum Verdict {
        /** 优秀. */
        EXCELLENT("优秀", "Excellent"),
        /** 合格. */
        PASS("合格", "Pass"),
        /** 基本合格: passed, something has to be put right. */
        CONDITIONAL("基本合格", "Conditional pass"),
        /** 不合格. */
        FAIL("不合格", "Fail");

        private final String zh;
        private final String en;

        Verdict(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 评分方.
     *
     * @param code for example {@code THIRD_PARTY}
     * @param weight percent of the result
     * @param evaluators how many score for it
     * @param expertise of the experts drawn for it; empty for {@link Kind#BUYER} and {@link Kind#SUPERVISOR}
     */
    public record Side(
            String code, String name, String nameEn, Kind kind, BigDecimal weight, int evaluators, String expertise) {

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? nameEn : name;
        }

        /** 评分方类别. */
        public enum Kind {
            /** 第三方: drawn from the pool of experts. */
            THIRD_PARTY("第三方", "Third party"),
            /** 购买主体 with communities: people of the buying unit. */
            BUYER("购买主体", "Buyer"),
            /** 主管部门: people of the supervising bureau. */
            SUPERVISOR("主管部门", "Supervising bureau"),
            /** 服务对象: the satisfaction of service users, computed; nobody scores. */
            RESIDENTS("服务对象", "Service users");

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
    }

    /**
     * 时间与规则.
     *
     * @param selfReportDays working days the organization has for its self-evaluation
     * @param late what a late or missing self-evaluation means
     * @param spotCheckPercent 抽查比例, percent of the engagements of a year, rounded up; 0 for none
     * @param spotCheckMonths only engagements lasting at least so many months are drawn; shorter ones have a final one only
     * @param finalMonthsBefore the final assessment is due so many months before the term ends
     * @param midtermPercent 中期占比, percent the mid-term result has in the final one
     * @param spreadPercent 分差上限, percent of the scale two evaluators of one side may differ by
     * @param dropExtremesFrom from so many evaluators of a side on, the highest and the lowest are dropped; 0 for never
     */
    public record Timing(
            int selfReportDays,
            Late late,
            BigDecimal spotCheckPercent,
            int spotCheckMonths,
            int finalMonthsBefore,
            BigDecimal midtermPercent,
            BigDecimal spreadPercent,
            int dropExtremesFrom) {}

    /** 逾期提交自评的后果. */
    public enum Late {
        /** 视为不合格. */
        FAIL("视为不合格", "Counts as a fail"),
        /** 只作记录. */
        NOTED("只作记录", "Noted only");

        private final String zh;
        private final String en;

        Late(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
