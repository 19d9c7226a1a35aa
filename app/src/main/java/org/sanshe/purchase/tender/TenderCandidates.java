package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Method;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 竞争性采购的候选人: those a panel ranked. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class TenderCandidates implements Candidates {

    private final TenderRecords records;
    private final SansheClock clock;

    TenderCandidates(TenderRecords records, SansheClock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Optional<Procured> find(String caseNo) {
        return records.find(caseNo)
                .filter(t -> t.status() == TenderStatus.COMPLETE)
                .map(this::procured);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, String basis) {
        records.cancel(caseNo, reason, basis, clock.today());
    }

    private Procured procured(Tender t) {
        return new Procured(
                t.caseNo(),
                t.project(),
                t.buyer(),
                t.unitId(),
                t.terms().contactName(),
                t.terms().contactPhone(),
                t.terms().performanceBondShare(),
                t.evaluatedAt(),
                records.panelNames(t),
                records.ranking(t.caseNo()).stream().map(r -> candidate(t, r)).toList(),
                participants(t));
    }

    private Candidate candidate(Tender t, Ranked r) {
        var bidder = records.byResponse(t, r.responseNo());
        return new Candidate(
                r.rank(),
                r.responseNo(),
                r.responseNo(),
                bidder.organizationId(),
                bidder.creditCode(),
                r.supplier(),
                r.price(),
                t.method() == Method.NEGOTIATION ? null : r.total(),
                r.shown());
    }

    private List<Participant> participants(Tender t) {
        return records.bidders(t).stream()
                .map(b -> new Participant(
                        b.responseNo(), b.responseNo(), b.organizationId(), b.supplier(), b.tookPart(), b.reason()))
                .toList();
    }
}
