package org.sanshe.party;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * 资信状况: what the registry says of an organization as of a day. Eligibility rules ask dates, so the intervals are
 * here too.
 *
 * @param organizationId whose
 * @param creditCode its code
 * @param name its name
 * @param kind by the code
 * @param supplierClass what it is as a supplier
 * @param charity 慈善组织
 * @param registeredOn null when unknown
 * @param asOf the day
 * @param abnormal on 活动异常名录 that day
 * @param blacklisted on 严重违法失信名单 that day
 * @param recentViolation 重大违法记录 within the look-back years of 《政府采购法》第二十二条
 * @param rating 1–5, null without a valid rating
 * @param inspections conclusion by year, from registration to the year before {@code asOf}
 * @param stays all stays on the lists, newest first, also ended ones
 * @param penalties days of all penalties decided, newest first
 */
public record Standing(
        long organizationId,
        String creditCode,
        String name,
        CreditCodeKind kind,
        SupplierClass supplierClass,
        boolean charity,
        LocalDate registeredOn,
        LocalDate asOf,
        boolean abnormal,
        boolean blacklisted,
        boolean recentViolation,
        Integer rating,
        Map<Integer, InspectionConclusion> inspections,
        List<Stay> stays,
        List<Punishment> penalties) {

    /**
     * 列入期间: from the day of entry until the day of removal (that day no more); null means still listed.
     *
     * @param list which
     * @param from first day
     * @param until day of removal, or null
     * @param ground why
     */
    public record Stay(ListKind list, LocalDate from, LocalDate until, String ground) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * 处罚.
     *
     * @param kind which
     * @param decidedOn when
     * @param major 重大违法记录
     * @param ground why
     */
    public record Punishment(PenaltyKind kind, LocalDate decidedOn, boolean major, String ground) {}

    /** 评估等级, as issued. @param validThrough last day it counts */
    public record Rated(int grade, LocalDate issuedOn, LocalDate validThrough) {}

    /** The conclusion for a year; {@link InspectionConclusion#UNKNOWN} when nothing is recorded. */
    public InspectionConclusion inspection(int year) {
        return inspections.getOrDefault(year, InspectionConclusion.UNKNOWN);
    }

    /** Whether it was on a list on any day of the period before {@link #asOf}; having been removed does not help. */
    public boolean wasListedWithin(ListKind list, Period before) {
        return stays.stream()
                .filter(stay -> stay.list() == list && !stay.from().isAfter(asOf))
                .anyMatch(stay -> stay.until() == null
                        || !stay.until().minusDays(1).plus(before).isBefore(asOf));
    }

    /** Whether a penalty was decided within the period before {@link #asOf}. */
    public boolean wasPenalisedWithin(Period before) {
        return penalties.stream().anyMatch(p -> within(p.decidedOn(), before, asOf));
    }

    /** Whether it has existed for the period on {@link #asOf}; false when the day of registration is unknown. */
    public boolean hasExistedFor(Period age) {
        return registeredOn != null && !registeredOn.plus(age).isAfter(asOf);
    }

    static boolean within(LocalDate day, Period before, LocalDate asOf) {
        return !day.isAfter(asOf) && !day.plus(before).isBefore(asOf);
    }
}
