package org.sanshe.disclosure;

/**
 * 查询条件: which notices to list; null stands for any.
 *
 * @param method code of a procurement method, for example {@code OPEN_TENDER}
 * @param unit the purchasing unit
 * @param state where the call stands
 * @param text two characters or more of the title or the case number
 */
public record NoticeFilter(NoticeKind kind, String method, Long unit, Call.State state, String text) {}
