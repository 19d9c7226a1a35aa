package org.sanshe.processes.decisions;

import java.util.List;
import java.util.Map;

/**
 * 规则: one row of a table.
 *
 * @param id identifier inside the table, kept in decision records
 * @param number place in the table, from 1
 * @param conditions the condition cells as written
 * @param outputs what follows, by output name; a value that the source does not give is absent
 * @param basis the articles it rests on; at least one
 * @param source where the figure was seen, as coded in the domain notes
 * @param verified false where the figure rests on memory and must be looked up before it is relied on
 */
public record Row(
        String id,
        int number,
        List<String> conditions,
        Map<String, Object> outputs,
        List<Basis> basis,
        String source,
        boolean verified) {}
