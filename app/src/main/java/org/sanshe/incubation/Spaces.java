package org.sanshe.incubation;

import java.time.LocalDate;

/** 场地: rooms, desks and equipment of a base, and who has booked them. */
public interface Spaces {

    /** 取消预约: what a tenancy has booked after a day is free again. */
    void release(String tenancy, LocalDate after);
}
