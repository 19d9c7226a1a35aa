package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 记录规则 of one price line, from a day on.
 *
 * @param clientSigns whether a record is valid only with the client's signature, fingerprint or stamp
 * @param minPeople 活动最少人数
 * @param minSessions 小组最少节数
 * @param minPersonTimes 小组最少人次
 * @param minFollowUps 个案最少跟进次数
 * @param platform 志愿服务平台; null but for volunteers
 * @param discount 折扣率 in percent
 * @param discounted whether the prices already include the discount
 * @param yearlyCap for each year of the contract; null for none
 * @param deathMonthPaid whether the month in which somebody dies is paid
 * @param oneProvider whether a person may have one provider a month
 * @param maxMonthlyHours for each person; null for none
 * @param namedStaff whose hours count; empty for everybody's
 * @param longestMinutes a visit longer than this is looked at
 * @param committedHours 承诺工时 over the whole term; null but for commitments
 * @param source where the contract says so
 */
record RecordRule(
        long id,
        String agreement,
        String item,
        Measure measure,
        LocalDate validFrom,
        boolean clientSigns,
        boolean workerSigns,
        int minPeople,
        int minSessions,
        int minPersonTimes,
        int minFollowUps,
        String platform,
        BigDecimal discount,
        boolean discounted,
        Money yearlyCap,
        boolean deathMonthPaid,
        boolean oneProvider,
        BigDecimal maxMonthlyHours,
        List<String> namedStaff,
        int longestMinutes,
        BigDecimal committedHours,
        String source,
        List<Tier> tiers) {

    /** 档次: at least so many visits and hours in a month. */
    record Tier(int visits, BigDecimal hours, Money price) {

        boolean isReached(int made, long minutes) {
            return made >= visits && BigDecimal.valueOf(minutes).compareTo(hours.multiply(BigDecimal.valueOf(60))) >= 0;
        }
    }

    /** What a price is worth after the discount. */
    Money net(Money price) {
        return discounted ? price : price.times(discount.movePointLeft(2));
    }

    boolean countsHoursOf(String worker) {
        return namedStaff.isEmpty() || namedStaff.contains(worker);
    }
}
