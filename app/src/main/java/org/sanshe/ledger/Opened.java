package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.Map;

/** What is known once the book and the lines are locked. */
record Opened(LocalDate today, Map<Long, Line> lines) {}
