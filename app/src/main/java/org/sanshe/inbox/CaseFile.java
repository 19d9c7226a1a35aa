package org.sanshe.inbox;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 案卷: what the inbox keeps of a case.
 *
 * @param outcome the id of the end event reached; null while running
 */
public record CaseFile(
        String caseNo,
        String process,
        String title,
        long unitId,
        Long organizationId,
        String parentCaseNo,
        long startedBy,
        String startedByName,
        Instant startedAt,
        LocalDate rulesAsOf,
        String outcome,
        Instant endedAt) {}
