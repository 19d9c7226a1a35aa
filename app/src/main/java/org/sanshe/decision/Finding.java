package org.sanshe.decision;

import java.util.List;
import org.sanshe.kernel.LegalBasis;

/**
 * 结论: one row that matched, in the reader's words.
 *
 * @param code the first output of the row, for example {@code NOT_BUDGETED}
 * @param text what it says, for example {@code 未列入预算，不得实施}
 * @param basis the articles of this row; at least one
 */
public record Finding(String code, String text, List<LegalBasis> basis) {}
