package org.sanshe.party;

import java.util.List;

/**
 * 导入问题: what is wrong in one cell.
 *
 * @param row as the spreadsheet counts, from 1; 0 for the whole file
 * @param column message key of the column's name, empty for the whole row
 * @param value what stands there
 * @param code last part of the message key, which says what is wrong and what to do
 * @param args what the message names
 */
record ImportProblem(int row, String column, String value, String code, List<Object> args) {}
