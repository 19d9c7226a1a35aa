package org.sanshe.ledger;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 资金台账接口: balances, vouchers and the proof, for programs; amounts in fen. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    private static final int MOST = 500;

    private final LedgerQueries queries;
    private final LedgerTrail trail;
    private final LedgerProof proof;
    private final Funding funding;
    private final SansheClock clock;

    LedgerApi(LedgerQueries queries, LedgerTrail trail, LedgerProof proof, Funding funding, SansheClock clock) {
        this.queries = queries;
        this.trail = trail;
        this.proof = proof;
        this.funding = funding;
        this.clock = clock;
    }

    /** The lines of a year with what stands where. */
    @GetMapping("/balances")
    List<LedgerQueries.LineBalance> balances(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) FundingSource source,
            Actor actor) {
        return queries.balances(actor.unitId(), year == null ? clock.today().getYear() : year, source);
    }

    /** Vouchers, newest first; {@code before} is the id of the last one of the page before. */
    @GetMapping("/vouchers")
    List<Voucher> vouchers(
            VoucherFilter filter,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.vouchers(actor.unitId(), filter, before, Math.max(1, Math.min(MOST, limit)));
    }

    /** A voucher with its postings. */
    @GetMapping("/vouchers/{id}")
    Map<String, Object> voucher(@PathVariable long id, Actor actor) {
        return Map.of("voucher", queries.voucher(id, actor.unitId()), "postings", trail.postings(id));
    }

    /** The funding plan of an agreement and its vouchers. */
    @GetMapping("/agreements/{no}")
    Map<String, Object> agreement(@PathVariable String no, Actor actor) {
        queries.visible(no, actor.unitId());
        return Map.of("shares", funding.of(no), "vouchers", trail.ofAgreement(no));
    }

    /** 承诺未到位. */
    @GetMapping("/missing")
    List<Funding.Share> missing(Actor actor) {
        return actor.unitId() == null ? List.of() : funding.missing(actor.unitId(), clock.today());
    }

    /** 台账验证. */
    @GetMapping("/proof")
    LedgerProof.Report proof(@RequestParam(required = false) Integer year, Actor actor) {
        return proof.of(actor.unitId(), year == null ? clock.today().getYear() : year);
    }
}
