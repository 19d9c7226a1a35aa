package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;

/** 服务台账: how records come in from elsewhere than the pages, under the same rules and as the same acts. */
public interface ServiceRecords {

    /**
     * 设定记录规则 of one line of the price list.
     *
     * @param typed the fields of the rule's page: item, measure, validFrom, source and what the measure asks for
     * @throws org.sanshe.kernel.InvalidInput at the field that is wrong
     */
    void rule(String agreement, Map<String, String> typed, Actor by);

    /**
     * 导入服务记录: a whole file or nothing.
     *
     * @param table CSV or XLSX with the columns of the import's template
     * @return how many records were entered
     * @throws org.sanshe.kernel.InvalidInput at {@code file} with every row that is wrong; nothing was entered then
     */
    int take(String agreement, byte[] table, Actor by);

    /**
     * The records of a period as they stand, newest first; without what tells who was served.
     *
     * @param from first day
     * @param to last day
     * @param limit at most so many
     */
    List<Kept> kept(String agreement, LocalDate from, LocalDate to, int limit);

    /**
     * 一条服务记录.
     *
     * @param item the line of the price list
     * @param attendance how many came; null where nobody counts them
     */
    record Kept(long id, String item, LocalDate on, String place, String worker, Integer attendance) {}
}
