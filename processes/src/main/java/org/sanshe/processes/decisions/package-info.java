/**
 * 决策表: what varies in law and local rule, kept as DMN tables instead of code.
 *
 * <p><b>Files.</b> One file a table and a period of validity, {@code decisions/<business>/<key>.dmn}; the decision's
 * {@code id} is the key. When a table is replaced as a whole, the old file gets a {@code validTo}, an id of its own (the
 * engine deploys both) and the property {@code key}. Files of one key must not overlap in time. A table whose figures
 * change by date (采购限额) instead has an input column {@code asOf}, which is filled from the date of the case and never
 * asked of the caller. A case ends under the rule it began under: callers pass the date of the case, not today.
 *
 * <p><b>What a file says beside plain DMN</b>, as {@code camunda:property} in the decision's extension elements:
 * {@code validFrom} (needed), {@code validTo} (last day), {@code key} (where the id is not it), {@code gaps=allowed} (no
 * matching row is then an answer, "no rule", and not a fault), {@code local=true} (a setting of the bureau, not law),
 * and the label of each listed value ({@code SERVICES = 服务 / services}). Names and labels are written
 * {@code 中文 / English}.
 *
 * <p><b>What a row says.</b> Its annotation is its basis: {@code 《法》第几条；《条例》第几条 | source | unverified},
 * the last part only where the figure rests on memory and must be looked up before it is relied on.
 *
 * <p><b>Cells</b> are a closed part of FEEL: {@code -}, literals, comparisons, intervals open or closed at either end,
 * lists of these and {@code not(…)}; result cells are literals or lists of strings. So a table can be checked whole
 * (every gap and overlap is found when it is read, and such a table is refused), amounts stay exact decimals, and a
 * file can do nothing but answer. Every table means the same to Camunda's own DMN engine; a test compares the two.
 *
 * <p>Hit policies: UNIQUE (exactly one row must answer) and COLLECT (every matching row is a finding; none is fine).
 */
package org.sanshe.processes.decisions;
