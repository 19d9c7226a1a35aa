package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.yuan;

import java.util.List;
import java.util.Map;

/** What the people of the demo type when quotes are asked for. */
final class QuotePapers {

    private QuotePapers() {}

    static Map<String, Object> call(Project p, List<String> suppliers, String quoteBy) {
        return of(
                "requirements",
                p.content(),
                "quoteBy",
                quoteBy,
                "suppliers",
                suppliers.stream().map(code -> of("creditCode", code)).toList(),
                "choice",
                "均为登记的社会服务机构，业务范围相符，年检合格。",
                "performanceBondShare",
                5,
                "contactName",
                "程望",
                "contactPhone",
                "0739-8800020");
    }

    static Map<String, Object> quote(List<Project.Line> lines) {
        return of(
                "quotes",
                "true",
                "offeredPrice",
                yuan(Project.sum(lines)),
                "priceLines",
                TenderPapers.priceLines(lines),
                "commitment",
                "人员固定、全程留痕，每次服务由服务对象和工作人员双方签名。");
    }

    static Map<String, Object> collection() {
        return of("paperQuotes", List.of(), "checked", true, "remark", "报价均未超过预算。");
    }

    static Map<String, Object> decision(String supplier) {
        return of("outcome", "PICK", "supplier", supplier, "reason", "符合需求且报价最低。");
    }
}
