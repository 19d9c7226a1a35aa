package org.sanshe.purchase.award;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Candidates.Candidate;
import org.sanshe.purchase.Candidates.Procured;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 兼投不兼中的处理: candidates of a lot passed over because they have won as many other lots as they may, and why. */
@Component
class PassedOver {

    /** As notices write it. */
    static final String MARK = "（兼投不兼中，不予确定）";

    private static final LegalBasis BASIS = new LegalBasis("政府采购需求管理办法", "第十八条");

    private final JdbcClient jdbc;
    private final AwardRows rows;
    private final List<Candidates> sources;
    private final Plans plans;
    private final Cases cases;
    private final Evidence evidence;

    PassedOver(JdbcClient jdbc, AwardRows rows, List<Candidates> sources, Plans plans, Cases cases, Evidence evidence) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sources = sources;
        this.plans = plans;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Why candidates are passed over, by their reference: those that were, and those that would be now. */
    Map<String, String> of(Procured procured) {
        var reasons = new LinkedHashMap<String, String>();
        Plan plan = plans.of(procured.caseNo());
        if (plan.parent() == null || plan.maxLotsPerSupplier() == null) return reasons;
        var full = new LotLimit(plan.maxLotsPerSupplier(), lots(plan.parent())).full(procured.caseNo());
        for (Candidate c : procured.ranking()) {
            if (!full.containsKey(c.organizationId())) continue;
            reasons.put(
                    c.reference(),
                    "兼投不兼中：每家供应商最多中选%d个采购包，%s已在%s中选"
                            .formatted(
                                    plan.maxLotsPerSupplier(),
                                    c.supplier(),
                                    String.join("、", full.get(c.organizationId()))));
        }
        reasons.putAll(kept(procured));
        return reasons;
    }

    /** 依次处理: no other lot of the same purchase finds its candidate until this transaction ends. */
    void takeTurn(String caseNo) {
        String parent = plans.of(caseNo).parent();
        if (parent == null) return;
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 55))")
                .param("lots " + parent)
                .query(rs -> {});
    }

    /** Keeps who was passed over when it became this candidate's turn; once only. */
    void keep(Procured procured, Candidate next) {
        var reasons = of(procured);
        for (Candidate c : procured.ranking()) {
            if (c.rank() < next.rank() && reasons.containsKey(c.reference()))
                keep(procured, c, reasons.get(c.reference()));
        }
    }

    private void keep(Procured procured, Candidate candidate, String reason) {
        int kept = jdbc.sql("insert into lot_passed_over (case_no, competition_ended_at, candidate, reason)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(procured.caseNo(), endedAt(procured), candidate.reference(), reason)
                .update();
        if (kept == 0) return;
        evidence.record(Act.of(
                        procured.caseNo(),
                        null,
                        "passedOver",
                        null,
                        Map.of("supplier", candidate.supplier(), "rank", candidate.rank(), "reason", reason))
                .by(BASIS));
    }

    /** 不予确定的标记, in the language of the page. */
    static String mark() {
        return Language.isEnglish() ? " (passed over: has won as many lots as it may)" : MARK;
    }

    /** Why candidates were passed over before the one whose turn it is, by their reference. */
    Map<String, String> kept(Procured procured) {
        var kept = new LinkedHashMap<String, String>();
        jdbc.sql("select candidate, reason from lot_passed_over where case_no = ? and competition_ended_at = ?")
                .params(procured.caseNo(), endedAt(procured))
                .query(rs -> {
                    kept.put(rs.getString("candidate"), rs.getString("reason"));
                });
        return kept;
    }

    private static OffsetDateTime endedAt(Procured procured) {
        return OffsetDateTime.ofInstant(procured.endedAt(), ZoneOffset.UTC);
    }

    private List<LotLimit.Lot> lots(String purchase) {
        return cases.children(purchase).stream()
                .map(CaseFile::caseNo)
                .map(c -> AwardBook.newest(sources, c).map(this::lot).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private LotLimit.Lot lot(Procured p) {
        List<Award> turns = rows.findByCaseNoOrderByTurn(p.caseNo()).stream()
                .filter(a -> a.isOf(p.endedAt()))
                .toList();
        Award last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        boolean holds = last != null && (last.status() == AwardStatus.PENDING || last.status() == AwardStatus.ACTIVE);
        return new LotLimit.Lot(
                p.caseNo(),
                p.endedAt(),
                p.ranking().stream().map(Candidate::organizationId).toList(),
                last != null,
                holds ? last.organizationId() : null);
    }
}
