package org.sanshe.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.LegalBasis;

/**
 * 记录: one row of a case's chain, as kept.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param personName who acted; {@code 系统} for the system
 * @param digest SHA-256 over the row and the digest of the row before
 */
public record Entry(
        String caseNo,
        int seq,
        Instant at,
        Long personId,
        String personName,
        String act,
        String node,
        Map<String, Object> facts,
        LegalBasis basis,
        List<String> documents,
        String digest) {}
