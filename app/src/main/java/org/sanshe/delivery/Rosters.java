package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Actor;

/**
 * 人员名册: who holds which post of an agreement on which day, and whether the first roster was consented to. Posts come
 * from {@link Engagements.Terms#posts}; an agreement without posts has no roster and is complete at once.
 */
public interface Rosters {

    /** What the agreement's case hears when its first roster was consented to; see {@link #request}. */
    String CONFIRMED = "rosterConfirmed";

    /** 名册已确认: the first roster was consented to, or the agreement has no posts. */
    boolean complete(String agreement);

    /**
     * 要求提交首份名册: opens the case of the first roster (process {@code rosterChange}, prefix RY), in which the officer
     * settles the rules of posts, the organization names its people and the officer consents. When consented to, the
     * agreement's case is sent the message {@link #CONFIRMED}, if it waits for it; ask {@link #complete} before waiting.
     *
     * @return the number of that case, the same at every call; null when the agreement has no posts
     * @throws org.sanshe.kernel.NotFound when {@link Engagements} knows no such agreement
     */
    String request(String agreement);

    /**
     * 在岗人员: who holds a post on a day, by seat. Those of {@link Worker#seat} alone may sign for services of the day.
     * Empty when the agreement has no roster; then anybody of the organization may.
     */
    List<Worker> on(String agreement, LocalDate day);

    /**
     * 撤岗: everybody's last day, at the end or the termination of an agreement. Who left before stays as they are; a
     * change that is under way ends with its reason, and whoever had a task in it is told.
     *
     * @param lastDay no seat is held or vacant after it
     */
    void end(String agreement, LocalDate lastDay, String reason, Actor by);

    /**
     * 在岗人员.
     *
     * @param id the same person has the same id in every agreement
     * @param maskedId 身份证号码 with its middle hidden
     * @param seat the number of the seat within the agreement, from 1
     */
    record Worker(long id, String name, String maskedId, int seat, String post) {}
}
