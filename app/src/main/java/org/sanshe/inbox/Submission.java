package org.sanshe.inbox;

import java.util.Map;
import java.util.UUID;

/**
 * 提交: what is handed in.
 *
 * @param formId the form it was typed into; null for a task without a form
 * @param values every value of the form, also those only the form knows
 * @param salt 32 random hexadecimal characters
 * @param digest SHA-256 over the salt and the values, as receipts show it; it tells nothing of what is sealed
 */
public record Submission(UUID id, String formId, Map<String, Object> values, String salt, String digest) {}
