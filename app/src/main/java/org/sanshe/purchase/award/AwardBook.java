package org.sanshe.purchase.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.TenderRecords;
import org.sanshe.purchase.tender.TenderStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 成交档案: the awards of a purchase, one for each candidate whose turn came. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class AwardBook implements Awards {

    private static final String WITHDRAWAL = "《政府采购竞争性磋商采购方式管理暂行办法》第三十四条";

    private final AwardRows rows;
    private final TenderRecords tenders;
    private final SansheClock clock;

    AwardBook(AwardRows rows, TenderRecords tenders, SansheClock clock) {
        this.rows = rows;
        this.tenders = tenders;
        this.clock = clock;
    }

    @Override
    public boolean ranked(String caseNo) {
        return tenders.find(caseNo)
                .map(t -> t.status() == TenderStatus.COMPLETE)
                .orElse(false);
    }

    @Override
    public boolean stands(String caseNo) {
        return find(caseNo).map(a -> a.status() == AwardStatus.ACTIVE).orElse(false);
    }

    @Override
    public boolean hasNextCandidate(String caseNo) {
        return nextCandidate(caseNo).isPresent();
    }

    @Override
    public Awarded awarded(String caseNo) {
        Award award = current(caseNo);
        if (award.announcedAt() == null) throw new NotFound("announced award of " + caseNo);
        return new Awarded(
                award.organizationId(),
                award.creditCode(),
                award.supplier(),
                award.amount(),
                award.letterNo(),
                Moments.day(award.announcedAt()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(String caseNo, String reason) {
        current(caseNo).refuse();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(String caseNo, String reason) {
        find(caseNo).filter(a -> a.status().mayBecome(AwardStatus.CANCELLED)).ifPresent(Award::cancel);
        tenders.cancel(caseNo, reason, WITHDRAWAL, clock.today());
    }

    /**
     * The award of the candidate whose turn it is.
     *
     * @throws NotFound before the report was delivered
     */
    Award current(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("award of " + caseNo));
    }

    private Optional<Award> find(String caseNo) {
        List<Award> all = rows.findByCaseNoOrderByTurn(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The best candidate whose turn has not come yet. */
    private Optional<Ranked> nextCandidate(String caseNo) {
        List<String> had = rows.findByCaseNoOrderByTurn(caseNo).stream()
                .map(Award::responseNo)
                .toList();
        return tenders.ranking(caseNo).stream()
                .filter(r -> !had.contains(r.responseNo()))
                .findFirst();
    }

    /** The next candidate's turn begins with the delivered report. */
    Award open(String caseNo, LocalDate reportDeliveredOn) {
        Ranked next = nextCandidate(caseNo).orElseThrow(() -> new Refusal(AwardRule.NO_CANDIDATE));
        var bidder = tenders.byResponse(tenders.get(caseNo), next.responseNo());
        int turn = rows.findByCaseNoOrderByTurn(caseNo).size() + 1;
        return rows.save(new Award(caseNo, turn, next, bidder, reportDeliveredOn));
    }
}
