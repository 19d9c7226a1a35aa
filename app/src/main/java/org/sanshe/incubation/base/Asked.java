package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.party.CreditCodeKind;

/**
 * 入驻所问: who would enter, how, and what is said of it. What the registry knows of the organization counts besides.
 *
 * @param organizationId null where nobody is meant, as when somebody only tries the rules
 * @param stage 孵化类型 asked for
 * @param months the term asked for
 * @param inPark 园内孵化
 * @param kind what it is, or founders are to be registered as; null takes the registry's
 * @param nature 互益性类别 it says it belongs to; null for none
 * @param registeredOn null takes the registry's, which may know none
 * @param nameApproved 名称已核准; asked of founders only
 * @param events what is stated or found besides the registry
 */
public record Asked(
        Long organizationId,
        Track track,
        Stage stage,
        int months,
        boolean inPark,
        CreditCodeKind kind,
        Excluded nature,
        LocalDate registeredOn,
        boolean nameApproved,
        List<Event> events) {

    /** A list that is not there is empty. */
    public Asked {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** A registered organization as the registry knows it. */
    public static Asked registered(long organizationId, Stage stage, int months, boolean inPark) {
        return new Asked(organizationId, Track.REGISTERED, stage, months, inPark, null, null, null, true, List.of());
    }

    /** Founders as an organization in preparation. */
    public static Asked founding(long organizationId, Stage stage, int months, boolean inPark, boolean nameApproved) {
        return new Asked(
                organizationId, Track.FOUNDING, stage, months, inPark, null, null, null, nameApproved, List.of());
    }

    /** The same that says it is a mutual-benefit body. @param nature null for none */
    public Asked of(Excluded nature) {
        return new Asked(
                organizationId, track, stage, months, inPark, kind, nature, registeredOn, nameApproved, events);
    }

    /** The same with something more that happened. */
    public Asked with(Ground ground, LocalDate from, LocalDate until) {
        var more = new ArrayList<>(events);
        more.add(new Event(ground, from, until));
        return new Asked(organizationId, track, stage, months, inPark, kind, nature, registeredOn, nameApproved, more);
    }

    /**
     * 情形.
     *
     * @param from the day, or the first of several
     * @param until 移出 or 整改完成之日, from which it is so no more; null when it happened on one day only, or, for a list and
     *     for what is missing, while it lasts
     */
    public record Event(Ground ground, LocalDate from, LocalDate until) {}
}
