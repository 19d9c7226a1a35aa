package org.sanshe.evaluation.scheme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** 评分方法 of one indicator: from what was found to points between 0 and its weight, with three decimals. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Marking.Parts.class, name = "PARTS"),
    @JsonSubTypes.Type(value = Marking.Degree.class, name = "DEGREE"),
    @JsonSubTypes.Type(value = Marking.Together.class, name = "TOGETHER"),
    @JsonSubTypes.Type(value = Marking.Ladder.class, name = "LADDER"),
    @JsonSubTypes.Type(value = Marking.Proportion.class, name = "PROPORTION"),
})
public sealed interface Marking {

    /** Whether an evaluator marks it or {@link Source} does. */
    @JsonIgnore
    default boolean isComputed() {
        return source() != Source.HAND;
    }

    /** Where the finding comes from. */
    default Source source() {
        return Source.HAND;
    }

    /** The line of the price list for {@link Source#RECORDS}; null for the others. */
    default String item() {
        return null;
    }

    /**
     * The points for what was found.
     *
     * @throws IllegalArgumentException when the finding lacks what this marking asks for or lies out of bounds
     */
    BigDecimal mark(BigDecimal weight, Finding finding);

    /** 得分来源. */
    enum Source {
        /** 评价人员评分. */
        HAND("评分", "By hand"),
        /** 服务台账: counted and planned of a line of the price list. */
        RECORDS("台账", "Records"),
        /** 预算执行: paid of the year's budget. */
        BUDGET("预算", "Budget"),
        /** 满意度: percent of those asked who are satisfied. */
        SATISFACTION("满意度", "Satisfaction");

        private final String zh;
        private final String en;

        Source(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 所见: what an evaluator found or what was computed.
     *
     * @param points for {@link Degree}
     * @param met numbers of the parts that are met, from 0, for {@link Parts} and {@link Together}
     * @param reached what was reached, for {@link Ladder} and {@link Proportion}
     * @param planned what was planned
     */
    record Finding(BigDecimal points, List<Integer> met, BigDecimal reached, BigDecimal planned) {

        /** Points given. */
        public static Finding points(BigDecimal points) {
            return new Finding(points, List.of(), null, null);
        }

        /** Parts met. */
        public static Finding met(List<Integer> met) {
            return new Finding(null, met, null, null);
        }

        /** Reached of planned. */
        public static Finding reached(BigDecimal reached, BigDecimal planned) {
            return new Finding(null, List.of(), reached, planned);
        }

        /** Reached of planned in percent; null when nothing was planned, which is no division. */
        BigDecimal percent() {
            if (reached == null || planned == null || reached.signum() < 0 || planned.signum() < 0) {
                throw new IllegalArgumentException("reached and planned");
            }
            if (planned.signum() == 0) return null;
            return reached.multiply(BigDecimal.valueOf(100)).divide(planned, 10, RoundingMode.HALF_UP);
        }
    }

    /** 组合分: the sum of the parts that are met. Their points sum to the weight. */
    record Parts(List<Part> parts) implements Marking {
        /** A list that is not there is empty. */
        public Parts {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        @Override
        public BigDecimal mark(BigDecimal weight, Finding finding) {
            return rounded(distinct(finding, parts.size())
                    .mapToObj(i -> parts.get(i).points())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** 一项内容. */
    record Part(String name, BigDecimal points) {}

    /** 程度分: the evaluator gives points; the bands say which degree is worth how much of the weight. */
    record Degree(List<Band> bands) implements Marking {
        /** A list that is not there is empty. */
        public Degree {
            bands = bands == null ? List.of() : List.copyOf(bands);
        }

        @Override
        public BigDecimal mark(BigDecimal weight, Finding finding) {
            BigDecimal points = finding.points();
            if (points == null || points.signum() < 0 || points.compareTo(weight) > 0) {
                throw new IllegalArgumentException("points");
            }
            return rounded(points);
        }
    }

    /** 程度档. @param from lowest percent of the weight, included. @param to highest percent */
    record Band(String name, BigDecimal from, BigDecimal to) {}

    /** 同时满足: points by how many of the parts are met, for example none 0, one 1, two 2. */
    record Together(List<String> parts, List<BigDecimal> points) implements Marking {
        /** Lists that are not there are empty. */
        public Together {
            parts = parts == null ? List.of() : List.copyOf(parts);
            points = points == null ? List.of() : List.copyOf(points);
        }

        @Override
        public BigDecimal mark(BigDecimal weight, Finding finding) {
            return rounded(points.get((int) distinct(finding, parts.size()).count()));
        }
    }

    /** 阶梯分: the points of the highest step that was reached. @param steps from the highest down */
    record Ladder(Source source, String item, List<Step> steps) implements Marking {
        /** Marked by hand unless it says otherwise. */
        public Ladder {
            source = source == null ? Source.HAND : source;
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        @Override
        public BigDecimal mark(BigDecimal weight, Finding finding) {
            BigDecimal percent = finding.percent();
            if (percent == null) return rounded(BigDecimal.ZERO);
            return rounded(steps.stream()
                    .filter(s -> percent.compareTo(s.from()) >= 0)
                    .map(Step::points)
                    .findFirst()
                    .orElse(BigDecimal.ZERO));
        }
    }

    /** 一级. @param from percent of what was planned, included */
    record Step(BigDecimal from, BigDecimal points) {}

    /**
     * 按比例: full points when reached, else in proportion; whoever planned so little that the result exceeds it by far loses
     * a part.
     *
     * @param item the line of the price list for {@link Source#RECORDS}
     * @param farExceeded percent of the plan from which on the plan was too low; null for never
     * @param deduction percent of the weight taken off then
     */
    record Proportion(Source source, String item, BigDecimal farExceeded, BigDecimal deduction) implements Marking {
        /** Marked by hand unless it says otherwise. */
        public Proportion {
            source = source == null ? Source.HAND : source;
        }

        @Override
        public BigDecimal mark(BigDecimal weight, Finding finding) {
            BigDecimal percent = finding.percent();
            if (percent == null) return rounded(BigDecimal.ZERO);
            BigDecimal hundred = BigDecimal.valueOf(100);
            BigDecimal points = weight.multiply(percent.min(hundred)).divide(hundred, 10, RoundingMode.HALF_UP);
            if (farExceeded != null && percent.compareTo(farExceeded) > 0) {
                points = points.subtract(weight.multiply(deduction).divide(hundred, 10, RoundingMode.HALF_UP));
            }
            return rounded(points);
        }
    }

    private static IntStream distinct(Finding finding, int size) {
        return finding.met().stream().distinct().mapToInt(i -> {
            if (i < 0 || i >= size) throw new IllegalArgumentException("part " + i);
            return i;
        });
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(3, RoundingMode.HALF_UP);
    }
}
