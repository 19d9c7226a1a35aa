package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 资助申请表: what an organization states, as the form {@code grant-application} yields it. While it is being typed anything
 * may be missing.
 *
 * @param category class of the project; null where the scheme has none
 * @param region administrative code of where it happens
 * @param staff 专职人员
 * @param requested what is asked for where the amount is free; null otherwise
 * @param requestedBand what is asked for where the scheme has bands; null otherwise
 */
public record ApplicationForm(
        String title,
        String field,
        String category,
        String need,
        String goals,
        String innovation,
        String region,
        String place,
        int beneficiaries,
        String served,
        LocalDate projectFrom,
        LocalDate projectUntil,
        String leadName,
        String leadPost,
        Boolean leadFullTime,
        String contactName,
        String contactPhone,
        Boolean contactFullTime,
        int staff,
        List<Stated> figures,
        List<Member> members,
        List<Activity> activities,
        List<Line> lines,
        Money requested,
        Money requestedBand,
        List<Own> own,
        boolean fundedElsewhere,
        String fundedBy,
        List<String> planFiles,
        List<String> financeFiles,
        List<String> ownFiles,
        List<String> otherFiles) {

    /** 申报条件要求的数量, in the order of the scheme. */
    public record Stated(String figure, BigDecimal value) {}

    /** 团队成员. */
    public record Member(String name, String duty) {}

    /** 活动. */
    public record Activity(String name, LocalDate from, LocalDate until, int sessions, String result) {}

    /** 自筹和配套. @param kind OWN, DONATION, MATCH or IN_KIND */
    public record Own(String kind, Money amount, String proof) {}

    /** 预算行, as typed. @param grant how much of it the grant pays */
    public record Line(
            String category, String item, Integer people, BigDecimal times, Money price, Money grant, String remark) {

        /** Whether it can be computed. */
        boolean isComplete() {
            return category != null && !category.isEmpty() && times != null && price != null;
        }

        /** People × times × standard; zero while something is missing. */
        Money amount() {
            if (times == null || price == null) return Money.ZERO;
            return price.times(times.multiply(BigDecimal.valueOf(people == null ? 1 : people)));
        }
    }

    /** 申请资助金额; zero while nothing was typed. */
    public Money asked() {
        if (requestedBand != null) return requestedBand;
        return requested == null ? Money.ZERO : requested;
    }

    /** 项目总预算. */
    public Money budget() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What the lines ask of the grant. */
    Money fromGrant() {
        return lines.stream()
                .map(l -> l.grant() == null ? Money.ZERO : l.grant())
                .reduce(Money.ZERO, Money::plus);
    }

    /** 自筹和配套合计. */
    public Money brought() {
        return own.stream()
                .map(o -> o.amount() == null ? Money.ZERO : o.amount())
                .reduce(Money.ZERO, Money::plus);
    }
}
