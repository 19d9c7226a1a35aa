package org.sanshe.incubation;

import java.time.LocalDate;
import org.sanshe.kernel.Actor;

/** 孵化: how an accepted application becomes a tenancy, and how one is ended. */
public interface Incubations {

    /**
     * 立项: opens the tenancy's case ({@code incubation}), whose first task is the agreement. The same application again
     * answers the same case.
     *
     * @return the case
     */
    String begin(String application, Actor by);

    /**
     * 退驻通知: from now on the organization leaves; the hand-over clock runs. A tenancy that is leaving already stays as it is.
     *
     * @param forced against its will
     * @param reason told to it
     */
    void leave(String tenancy, boolean forced, String reason, LocalDate notice, Actor by);

    /** 活动: notes that something was done under a tenancy on a day, so that it does not count as inactive. */
    void active(String tenancy, LocalDate day);
}
