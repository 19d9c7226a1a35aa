package org.sanshe.calendar;

import java.time.Instant;

/** 期限变动: a deadline of a case was replaced by another moment. Published in the transaction that replaces it. */
public record DeadlineMoved(String caseNo, String node, Instant oldDue, Instant newDue) {}
