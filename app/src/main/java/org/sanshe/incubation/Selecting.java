package org.sanshe.incubation;

import org.sanshe.kernel.Actor;

/** 选拔: the panel over checked applications, and the waiting list behind the places. */
public interface Selecting {

    /**
     * 组织评审: opens the case ({@code incubationSelection}) in which a panel scores what is CHECKED of a call. When it is over
     * every application is OFFERED, WAITING or DECLINED, its case has got {@code incubationDecided}, and the call's case
     * {@code selected}.
     *
     * @return the case; null when there is nothing to select
     */
    String open(String call, Actor by);

    /**
     * 递补: offers what is free at a base to those who wait longest by call and rank; each one's case gets
     * {@code placeOffered}. Asked whenever a place has become free.
     */
    void fill(long baseId);
}
