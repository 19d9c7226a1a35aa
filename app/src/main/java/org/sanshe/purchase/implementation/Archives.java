package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.contract.ContractLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 采购档案: what belongs to a contract's file, and until when it is kept (《政府采购法》第四十二条). */
@Component
class Archives {

    private static final LegalBasis RETENTION = new LegalBasis("政府采购法", "第四十二条");

    /** The cases of a file: the purchase and all that came of it. */
    private static final String FILE = """
            with recursive file as (
              select case_no from case_file where case_no in (:purchase, :contract, :agreement)
              union select c.case_no from case_file c join file f on c.parent_case_no = f.case_no
            )
            """;

    private static final List<Part> PARTS = List.of(
            new Part("PROCUREMENT", "采购文件、响应文件和评审报告"),
            new Part("AWARD", "中标、成交通知书和结果公告"),
            new Part("CONTRACT", "合同、补充合同及公告、备案"),
            new Part("ACCEPTANCE", "验收和服务对象意见"),
            new Part("PAYMENT", "发票、支付凭证和结算书"),
            new Part("DISPUTE", "质疑、投诉和处理"));

    private final JdbcClient jdbc;
    private final ContractLimits limits;
    private final Evidence evidence;

    Archives(JdbcClient jdbc, ContractLimits limits, Evidence evidence) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.evidence = evidence;
    }

    private record Part(String code, String name) {}

    /** The form {@code contract-archive}. */
    record Form(List<String> parts, String absent, String archiveNo, LocalDate archivedOn, int years, String place) {}

    Map<String, Object> prefill(Life life, LocalDate asOf, LocalDate today) {
        var held = jdbc.sql(FILE + """
                        select c.case_no, c.title, count(d.id) as count from file f join case_file c on c.case_no = f.case_no
                          left join document d on d.case_no = c.case_no
                        group by c.case_no, c.title order by c.case_no limit 200
                        """)
                .param("purchase", life.purchaseNo())
                .param("contract", life.contractCase())
                .param("agreement", life.agreement())
                .query((rs, n) -> Map.<String, Object>of(
                        "part", rs.getString("title"),
                        "count", String.valueOf(rs.getInt("count")),
                        "where", rs.getString("case_no")))
                .list();
        return Map.of(
                "held", held,
                "archiveNo", life.contractNo(),
                "archivedOn", today.toString(),
                "years", limits.get("RETENTION_YEARS", asOf).intValueExact());
    }

    /** From the end of the procurement; every renewal keeps the purchase's own file for as long as itself. */
    void archive(Life life, Form form, TaskContext t) {
        int least = limits.get("RETENTION_YEARS", t.rulesAsOf()).intValueExact();
        if (form.years() < least) throw new Refusal(LifeRule.KEPT_TOO_SHORT, least, form.years());
        boolean explained = form.absent() != null && !form.absent().isBlank();
        PARTS.stream()
                .filter(p -> !explained && !form.parts().contains(p.code()))
                .findFirst()
                .ifPresent(p -> {
                    throw new Refusal(LifeRule.FILE_INCOMPLETE, p.name());
                });
        LocalDate until = form.archivedOn().plusYears(form.years());
        int kept = jdbc.sql(FILE + """
                        insert into retention (case_no, agreement, archive_no, place, archived_on, kept_until, law, article)
                        select f.case_no, :agreement, :no, :place, :on, :until, :law, :article from file f
                        on conflict do nothing
                        """)
                .param("purchase", life.purchaseNo())
                .param("contract", life.contractCase())
                .param("agreement", life.agreement())
                .param("no", form.archiveNo())
                .param("place", form.place())
                .param("on", form.archivedOn())
                .param("until", until)
                .param("law", RETENTION.law())
                .param("article", RETENTION.article())
                .update();
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "archived",
                        t.node(),
                        Map.of("archiveNo", form.archiveNo(), "cases", kept, "keptUntil", until.toString()))
                .by(RETENTION));
    }
}
