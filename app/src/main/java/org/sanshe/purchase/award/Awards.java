package org.sanshe.purchase.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 成交档案: the awards of a purchase, for the contract and whoever else asks. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Awards {

    private final AwardRows rows;
    private final TenderRecords tenders;

    Awards(AwardRows rows, TenderRecords tenders) {
        this.rows = rows;
        this.tenders = tenders;
    }

    /**
     * The award of the candidate whose turn it is.
     *
     * @throws NotFound before the report was delivered
     */
    public Award current(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("award of " + caseNo));
    }

    /** The award of the candidate whose turn it is; empty before the report was delivered. */
    public Optional<Award> find(String caseNo) {
        List<Award> all = rows.findByCaseNoOrderByTurn(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All awards, oldest first. */
    public List<Award> of(String caseNo) {
        return rows.findByCaseNoOrderByTurn(caseNo);
    }

    /** 成交有效: whether the award stands after its challenge window. */
    public boolean stands(String caseNo) {
        return find(caseNo).map(a -> a.status() == AwardStatus.ACTIVE).orElse(false);
    }

    /** 拒签: the supplier does not sign, so the next candidate's turn comes (《政府采购法实施条例》第四十九条). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(String caseNo) {
        current(caseNo).refuse();
    }

    /** 有下一候选人: a candidate whose turn has not come yet. */
    public boolean nextCandidateExists(String caseNo) {
        return nextCandidate(caseNo).isPresent();
    }

    /** The candidate whose turn is next; while an award is open, none but its own. */
    Optional<Ranked> nextCandidate(String caseNo) {
        List<String> had = rows.findByCaseNoOrderByTurn(caseNo).stream()
                .map(Award::responseNo)
                .toList();
        return tenders.ranking(caseNo).stream()
                .filter(r -> !had.contains(r.responseNo()))
                .findFirst();
    }

    Award open(String caseNo, LocalDate reportDeliveredOn) {
        Ranked next = nextCandidate(caseNo).orElseThrow(() -> new Refusal(AwardRule.NO_CANDIDATE));
        var tender = tenders.get(caseNo);
        var bidder = tenders.byResponse(tender, next.responseNo());
        int turn = rows.findByCaseNoOrderByTurn(caseNo).size() + 1;
        return rows.save(new Award(caseNo, turn, next, bidder, reportDeliveredOn));
    }
}
