package org.sanshe.evaluation.result;

import java.time.Instant;

/**
 * 公示: one publication of a result.
 *
 * @param no from 1; a result computed again is published again
 * @param objectionsUntil the last moment of the term
 */
record Publication(
        String caseNo, int no, long computationId, long confirmedBy, Instant publishedAt, Instant objectionsUntil) {}
