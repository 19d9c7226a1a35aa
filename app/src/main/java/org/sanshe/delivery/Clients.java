package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;

/** 服务对象: who was served under an agreement. Names and phones leave the record module for nothing but this. */
public interface Clients {

    /** Who has a valid record in the period, in no particular order. */
    List<Client> served(String agreement, LocalDate from, LocalDate to);

    /** 服务对象. @param phone null when none is known */
    record Client(long id, String name, String phone) {}
}
