package org.sanshe.incubation.space;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * 场地、工位或者设备 of a base.
 *
 * @param seats 座位数, or the number of a set of equipment that is lent as one
 * @param opens from when it can be booked on a day
 * @param closes until when
 * @param weekends whether on Saturdays and Sundays too
 * @param longestMinutes the longest single booking
 * @param aheadDays how many days ahead it can be booked
 * @param approval whether the desk has to agree
 * @param outOfPark whether organizations incubated outside the base may book it; rooms only
 * @param inUse false once it is taken out of service
 * @param version of what is said here, from 1
 */
record SpaceResource(
        long id,
        long baseId,
        Kind kind,
        String code,
        String name,
        String nameEn,
        int seats,
        LocalTime opens,
        LocalTime closes,
        boolean weekends,
        int longestMinutes,
        int aheadDays,
        boolean approval,
        boolean outOfPark,
        boolean inUse,
        int version) {

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? nameEn : name;
    }

    /** Whether it can be used on a day of the week. */
    public boolean isOpenOn(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekends || !weekend;
    }

    /** 资源类别. */
    enum Kind {
        /** 工位. */
        DESK("工位", "Desk"),
        /** 会议室、活动室. */
        ROOM("会议室（活动室）", "Room"),
        /** 设备. */
        EQUIPMENT("设备", "Equipment");

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
