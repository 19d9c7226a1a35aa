package org.sanshe.payment;

import org.sanshe.kernel.Actor;

/** 国库往来: order files that go out and receipts that come back, for whoever carries them. */
public interface Treasury {

    /**
     * 组成批次: collects the released orders of a unit and gives their file.
     *
     * @return the file as CSV, the same at every later export
     * @throws org.sanshe.kernel.NotFound when the unit's orders are not the actor's to send
     * @throws org.sanshe.kernel.Refusal when nothing waits
     */
    byte[] send(long payerUnit, Actor by);

    /**
     * 回单入账: takes a receipt file; each row by itself, the same row again changes nothing.
     *
     * @param name of the file
     * @return how many rows are entered now or were before
     * @throws org.sanshe.kernel.InvalidInput at {@code file} when it cannot be read or a row could not be entered
     */
    int receive(String name, byte[] receipts, Actor by);
}
