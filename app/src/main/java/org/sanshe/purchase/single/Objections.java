package org.sanshe.purchase.single;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示异议: what anybody handed in while a single source was public; never changed. */
@Component
class Objections {

    private static final LegalBasis OBJECTING = new LegalBasis("政府采购非招标采购方式管理办法", "第三十九条");

    private final JdbcClient jdbc;
    private final Evidence evidence;

    Objections(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /**
     * 异议.
     *
     * @param no 1, 2, 3 … within the case
     * @param name 提出人
     * @param contact how to reach them; not published
     */
    record Objection(int no, String name, String contact, String content, Instant receivedAt) {}

    /**
     * Takes an objection in; the database's clock decides whether the notice is still public.
     *
     * @param by who is logged in, an officer who types a letter in; null for the public
     * @return its number
     */
    @Transactional
    public int raise(String caseNo, String name, String contact, String content, Actor by) {
        boolean officer = by != null && by.isStaff();
        // one after the other, so that no two get the same number
        jdbc.sql("select 1 from single_source where case_no = ? for update")
                .param(caseNo)
                .query((rs, n) -> 1)
                .list();
        int number = jdbc.sql("""
                        insert into single_source_objection (case_no, no, name, contact, content, entered_by, received_at)
                        select s.case_no,
                          (select coalesce(max(o.no), 0) + 1 from single_source_objection o where o.case_no = s.case_no),
                          :name, :contact, :content, :by, sanshe_now()
                        from single_source s
                        where s.case_no = :case and s.status = 'PUBLISHED' and s.public_until > sanshe_now()
                        returning no
                        """)
                .param("case", caseNo)
                .param("name", name)
                .param("contact", contact)
                .param("content", content)
                .param("by", officer ? by.personId() : null)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refusal(SingleSourceRule.NOT_PUBLIC));
        evidence.record(Act.of(caseNo, officer ? by : null, "objectionRaised", "publicityEnds", Map.of("count", number))
                .by(OBJECTING));
        return number;
    }

    /** Those of the publicity that began on or after a moment, oldest first. */
    List<Objection> since(String caseNo, Instant from) {
        return jdbc.sql("select * from single_source_objection where case_no = ? and received_at >= ? order by no")
                .params(caseNo, OffsetDateTime.ofInstant(from, SansheClock.ZONE))
                .query((rs, n) -> new Objection(
                        rs.getInt("no"),
                        rs.getString("name"),
                        rs.getString("contact"),
                        rs.getString("content"),
                        rs.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
