package org.sanshe.inbox;

import java.util.UUID;

/**
 * 办理结果: what an act came to.
 *
 * @param submission the id of what was handed in
 * @param digest its digest, for the receipt
 */
public record Done(String caseNo, String taskId, UUID submission, String digest) {}
