package org.sanshe.delivery;

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
}
