package org.sanshe.incubation.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.space.Bookings.Request;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 使用规则: what the base's hours and limits say to a booking. */
@Component
class SpaceUse {

    private final SpaceAccess access;
    private final Incubations incubations;
    private final Messages messages;

    SpaceUse(SpaceAccess access, Incubations incubations, Messages messages) {
        this.access = access;
        this.incubations = incubations;
        this.messages = messages;
    }

    /** 开放时间. */
    void hours(SpaceResource r, Request asked, List<LocalDate> days) {
        boolean open = !asked.from().isBefore(r.opens())
                && !asked.until().isAfter(r.closes())
                && days.stream().allMatch(r::isOpenOn);
        if (!open) {
            String on = r.weekends() ? Language.say("每天", "daily") : Language.say("周一至周五", "from Monday to Friday");
            throw new Refusal(BookingRule.CLOSED, r.in(Language.isEnglish()), on, r.opens(), r.closes());
        }
    }

    /** 最长时间和提前天数; of a weekly booking the first day counts. */
    void limits(SpaceResource r, Request asked, LocalDate today) {
        boolean english = Language.isEnglish();
        if (Duration.between(asked.from(), asked.until()).toMinutes() > r.longestMinutes()) {
            throw new Refusal(BookingRule.TOO_LONG, r.in(english), r.longestMinutes());
        }
        if (asked.day().isAfter(today.plusDays(r.aheadDays()))) {
            throw new Refusal(
                    BookingRule.TOO_FAR_AHEAD,
                    r.in(english),
                    r.aheadDays(),
                    asked.day().minusDays(r.aheadDays()));
        }
    }

    /** In its term on every day; from outside the park only where the base says so. */
    void tenant(SpaceResource r, Tenancy t, List<LocalDate> days) {
        for (LocalDate day : days) {
            boolean in = (t.status() == Tenancy.Status.IN_TERM || t.status() == Tenancy.Status.LEAVING)
                    && !day.isBefore(t.termFrom())
                    && !day.isAfter(t.lastDay());
            if (!in) throw new Refusal(BookingRule.NOT_TENANT, t.organization(), day);
        }
        if (!r.outOfPark() && !access.isInPark(t)) {
            throw new Refusal(BookingRule.OUT_OF_PARK, r.in(Language.isEnglish()));
        }
    }

    void active(Tenancy t, LocalDate day) {
        incubations.active(t.caseNo(), day);
    }

    /** Tells whose it is what the desk answered. */
    void tell(Booking b, boolean agreed, String reason) {
        String when = b.from().toLocalDate() + " " + b.hours();
        messages.toOrganization(
                access.tenancy(b.tenancy(), b.baseId()).organizationId(),
                b.tenancy(),
                agreed ? "场地预约已同意：" + when : "场地预约未同意：" + when + "。理由：" + reason,
                agreed
                        ? "Your booking is agreed to: " + when
                        : "Your booking is not agreed to: " + when + ". " + reason,
                null);
    }

    /** Minutes as hours, for example 90 as 1.5. */
    static String hours(int minutes) {
        return new BigDecimal(minutes)
                .divide(new BigDecimal(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
